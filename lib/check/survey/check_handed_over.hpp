// SPDX-License-Identifier: MIT
#pragma once

#include "diag/finding.hpp"
#include "model/assessment.hpp"

namespace cchc {

/// What the level above handed over, against the framework and the answers: items that are no survey items,
/// stand twice, have points beyond their most or no document, or have answers, too; and, without a
/// questionnaire, survey items that nothing was handed over for.
void check_handed_over(const Assessment& assessment, Findings& findings);

}  // namespace cchc
