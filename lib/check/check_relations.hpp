// SPDX-License-Identifier: MIT
#pragma once

#include "derive/answers.hpp"
#include "diag/finding.hpp"
#include "model/assessment.hpp"

namespace cchc {

/// The framework's relations, of what the score cards say and of what stands after the council's rounds where
/// that differs. One is judged where all its items are scored and applicable, and nothing is divided by 0.
void check_relations(const Assessment& assessment, const Answers& answers, Findings& findings);

}  // namespace cchc
