// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>

#include "diag/bilingual.hpp"
#include "model/assessment.hpp"
#include "score/survey_results.hpp"

namespace cchc {

/// Answers of so many people came in, in all groups, whoever counted them.
std::size_t count_received(const Assessment& assessment);
/// `36 responses`.
std::string received_text(std::size_t received, Language language);
/// A survey in one line: `36 responses, 13.81 of 21.00 points`.
std::string survey_line(const Assessment& assessment, const SurveyResults& survey, Language language);

}  // namespace cchc
