// SPDX-License-Identifier: MIT
#pragma once

#include "derive/answers.hpp"
#include "diag/finding.hpp"
#include "model/assessment.hpp"

namespace cchc {

/// Every decision: a known self-scored leaf, once a round, with a reason, of the points that stand on the
/// score card now; a council with its majority; nothing left open; replies to rounds that were.
void check_appraisal(const Assessment& assessment, const Answers& answers, Findings& findings);

}  // namespace cchc
