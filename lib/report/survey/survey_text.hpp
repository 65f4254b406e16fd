// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "model/assessment.hpp"
#include "report/layout.hpp"
#include "report/survey/answered_item.hpp"
#include "score/survey_results.hpp"

namespace cchc {

/// The survey for a terminal: the groups, then each item with its questions by group.
std::string survey_text(const Assessment& assessment, const SurveyResults& survey, const TextStyle& style);
/// One item's answers by group and question, in columns.
std::string answers_table(const AnsweredItem& item, Rounding rounding, const TextStyle& style);

}  // namespace cchc
