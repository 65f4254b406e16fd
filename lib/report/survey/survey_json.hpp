// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "model/assessment.hpp"
#include "report/json_writer.hpp"
#include "report/survey/answered_item.hpp"
#include "score/survey_results.hpp"

namespace cchc {

/// The survey as cchc/survey/1. Numbers are exact decimals, or to four decimals where there is none.
/// `language`: of the notes.
std::string survey_json(const Assessment& assessment, const SurveyResults& survey, const std::string& tool,
                        Language language);
/// The field `handed_over`.
void write_handed_over(JsonWriter& json, const HandedOverDocument& document);
/// One item's entry.
void write_answered_item(JsonWriter& json, const AnsweredItem& item);

}  // namespace cchc
