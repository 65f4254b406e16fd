// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "annex/draft.hpp"

namespace cchc {

/// What the draft is written for.
struct DraftHead {
    std::string id;
    std::string title;  ///< where the table has none
    std::string table;  ///< the file that it was read from
    Language language = Language::vi;
};

/// The draft as framework.yaml, each guess in a comment with the words it came from.
std::string draft_yaml(const DraftFramework& draft, const DraftHead& head);

}  // namespace cchc
