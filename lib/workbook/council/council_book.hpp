// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>

#include "check/validate.hpp"
#include "score/results.hpp"

namespace cchc {

/// A council's form: for which round, in which words, where to.
struct CouncilRequest {
    const Validation& validation;
    const Results& results;
    std::size_t round = 1;
    Language language = Language::vi;
};

/// The round that comes next: one more than the highest of the plan's appraisals.
std::size_t next_round(const Assessment& assessment);
/// The items a council's form lists: self-scored leaves.
std::size_t council_item_count(const Framework& framework);

/// Writes the council's form (.xlsx): instructions, all self-scored items with their self-scores and what
/// they rest on, room for the decisions, and a hidden identity. The file appears whole or not at all. Empty,
/// or why it could not be written.
std::string write_council_form(const CouncilRequest& request, const std::string& target);

}  // namespace cchc
