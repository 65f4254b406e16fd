// SPDX-License-Identifier: MIT
#pragma once

#include "derive/evaluate.hpp"
#include "diag/finding.hpp"
#include "model/framework.hpp"
#include "model/scorecard.hpp"

namespace cchc {

/// The figures that an answer gives for a formula.
struct Figures {
    FormulaValues values;
    bool are_clear = false;    ///< what is given can be read
    bool are_possible = true;  ///< each keeps its limits
};

/// Reads those given. What is unknown, no number or choice of its kind, out of its limits, or could be read
/// in two ways becomes a finding of the item, which an error can cost all its points.
Figures read_figures(const FormulaRule& rule, const Item& item, const Score& score, Findings& findings);

/// Those that an expression names and nobody gave, each a finding.
void report_missing_figures(const Expression& expression, const FormulaValues& values, const Item& item,
                            const Score& score, Findings& findings);

}  // namespace cchc
