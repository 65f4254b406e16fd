// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "model/questionnaire.hpp"
#include "yaml/reader.hpp"

namespace cchc {

struct LoadedOptions {
    std::vector<Option> options;
    bool are_faulty = false;  ///< one could not be read
};

/// Reads a map from an option's id to its percent (0..100) or `skip`, alone or as `{text, percent}`.
LoadedOptions load_options(Reading reading, const Node& node);

/// Tells of an id that stands twice.
Finding id_stands_twice(const Located<std::string>& id, const Place& first);

}  // namespace cchc
