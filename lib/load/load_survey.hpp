// SPDX-License-Identifier: MIT
#pragma once

#include "base/files.hpp"
#include "diag/finding.hpp"
#include "model/assessment.hpp"

namespace cchc {

/// Reads the survey of an assessment whose plan names one: the questionnaire, the responses and tallies, and
/// what the level above hands over.
void load_survey(Assessment& assessment, const Files& files, Sources& sources, Findings& findings);
/// The questionnaire alone, which the plan names.
void load_questions(Assessment& assessment, const Files& files, Sources& sources, Findings& findings);

}  // namespace cchc
