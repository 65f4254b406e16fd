// SPDX-License-Identifier: MIT
#pragma once

#include "diag/finding.hpp"
#include "model/assessment.hpp"

namespace cchc {

/// The questionnaire against the framework, and the answers: survey items without a question, questions on
/// other items, groups without valid answers or with fewer than their minimum, groups nobody asks.
void check_survey(const Assessment& assessment, Findings& findings);

}  // namespace cchc
