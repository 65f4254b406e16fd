// SPDX-License-Identifier: MIT
#pragma once

#include "workbook/council/council_sheet.hpp"

/// The live cells of the council's form, without the leading `=`.
namespace cchc::formulas {

/// The points after the round: those decided on, else those standing; none where an alternative gets points.
std::string council_points(const CouncilSheet& table, const CouncilBlock& block);
/// Their difference from the self-assessed ones; blank where one of them is no number.
std::string council_difference(const CouncilBlock& block);
/// What is wrong or missing, in the titles of our findings; blank where nothing is.
std::string council_remark(const CouncilSheet& table, const CouncilBlock& block);

}  // namespace cchc::formulas
