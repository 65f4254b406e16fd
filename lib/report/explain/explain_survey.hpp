// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "model/assessment.hpp"
#include "report/layout.hpp"
#include "score/survey_results.hpp"

namespace cchc {

/// How a survey item's points came about: from the mean, from the groups' means, from the answers, each with
/// where it stands. Needs responses.
std::string explain_survey(const Assessment& assessment, const SurveyItemResult& item,
                           const TextStyle& style);

}  // namespace cchc
