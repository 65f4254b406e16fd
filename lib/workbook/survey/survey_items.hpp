// SPDX-License-Identifier: MIT
#pragma once

#include "workbook/results/score_rows.hpp"
#include "workbook/survey/survey_rows.hpp"

namespace cchc {

/// The rows of the survey's table from its first item to its last question.
void write_survey_items(const Book& book, const ScoreRows& scores, const SurveyRows& rows, Sheet& sheet);

}  // namespace cchc
