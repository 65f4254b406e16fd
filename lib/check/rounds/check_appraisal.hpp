// SPDX-License-Identifier: MIT
#pragma once

#include "derive/answers.hpp"
#include "diag/finding.hpp"
#include "model/assessment.hpp"

namespace cchc {

/// Every decision: a known self-scored leaf, once a round, with a reason; a council with its majority;
/// nothing left open; replies to rounds that were.
void check_appraisal(const Assessment& assessment, const Answers& answers, Findings& findings);

/// Whether a self-score may be missing because something could not be read, which is told elsewhere.
bool may_be_unread(const Assessment& assessment, const LeafAnswer& answer);

}  // namespace cchc
