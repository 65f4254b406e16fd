// SPDX-License-Identifier: MIT
#pragma once

#include "diag/finding.hpp"
#include "model/framework.hpp"

namespace cchc {

/// Sums, levels, parts, steps, cases, inputs and grades of a framework.
void check_framework(const Framework& framework, Findings& findings);

/// What parents make of their children: `combine`, `spread`, who scores.
void check_combinations(const Framework& framework, Findings& findings);
/// Runs the framework's own tests.
void check_framework_tests(const Framework& framework, Findings& findings);

/// Formulas that leave 0 to the item's most points, with figures for which they do: what the framework's
/// author should know. Where a framework is only used, such figures are errors of the score card that has
/// them.
void check_formula_ranges(const Framework& framework, Findings& findings);

}  // namespace cchc
