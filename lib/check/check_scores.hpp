// SPDX-License-Identifier: MIT
#pragma once

#include "derive/answers.hpp"
#include "diag/finding.hpp"
#include "model/assessment.hpp"

namespace cchc {

/// Every entry: a known leaf, scored once, by its lead, with points that follow from its rule.
void check_scores(const Assessment& assessment, const Answers& answers, Findings& findings);

/// Every scored leaf has evidence or a full justification of its own.
void check_justifications(const Assessment& assessment, const Answers& answers, Findings& findings);

/// What a form's points column shows is what its answers yield.
void check_forms(const Assessment& assessment, const Answers& answers, Findings& findings);

}  // namespace cchc
