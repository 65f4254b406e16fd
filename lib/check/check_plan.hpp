// SPDX-License-Identifier: MIT
#pragma once

#include "derive/answers.hpp"
#include "diag/finding.hpp"
#include "model/assessment.hpp"

namespace cchc {

/// Leads and supports against the framework; every self-scored leaf led; the survey where it is required;
/// points left to count.
void check_plan(const Assessment& assessment, const Answers& answers, Findings& findings);

/// Score cards against the plan: known officers, who has not filed, late, what is not scored.
void check_filing(const Assessment& assessment, const Answers& answers, Findings& findings);

}  // namespace cchc
