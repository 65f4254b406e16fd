// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <set>
#include <string>

#include "check/validate.hpp"

namespace cchc {

/// What was found in one or more units, in numbers.
struct Summary {
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::size_t accepted = 0;     ///< neither errors nor warnings, as the plans accept them
    std::size_t hidden = 0;       ///< of all these, not printed, as was asked
    std::set<std::string> files;  ///< paths of all that was read
    std::size_t units = 0;
    std::size_t scored = 0;
    std::size_t items = 0;
    Points points_at_stake;  ///< each item of a unit once
};

/// Adds one unit's files, items and points; its findings are counted with those of all units.
void add_unit(Summary& summary, const Validation& validation);
/// Adds another's files, items and points.
void merge(Summary& all, const Summary& unit);
void count_findings(Summary& summary, const Findings& findings);

}  // namespace cchc
