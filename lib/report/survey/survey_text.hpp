// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "model/assessment.hpp"
#include "report/layout.hpp"
#include "score/survey_results.hpp"

namespace cchc {

/// The survey for a terminal: the groups, then each item with its questions by group.
std::string survey_text(const Assessment& assessment, const SurveyResults& survey, const TextStyle& style);
/// One item of it: points, the groups' means, the answers to each question.
std::string survey_item_text(const Assessment& assessment, const SurveyItemResult& item,
                             const TextStyle& style);

}  // namespace cchc
