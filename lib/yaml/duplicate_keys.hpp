// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "yaml/document.hpp"

namespace cchc {

/// A key that stands twice in one map.
struct DuplicateKey {
    Place place;
    Place first;
    std::string key;
};

/// All of them in a file whose reading stopped early, also where it uses what is refused elsewhere (anchors,
/// tags, merge keys); as far as the file's syntax lets it be read. By place.
std::vector<DuplicateKey> find_duplicate_keys(const Source* source);

}  // namespace cchc
