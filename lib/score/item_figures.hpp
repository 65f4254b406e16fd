// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <vector>

#include "derive/answers.hpp"
#include "model/assessment.hpp"
#include "score/results.hpp"

namespace cchc {

/// Every item's numbers with their traces, in the framework's order: leaves from their answers, parents from
/// their children of their own type.
/// `survey`: null without a questionnaire. `instead`: points that stand for those appraised, for asking what
/// would be if.
std::vector<ItemResult> item_results(const Assessment& assessment, const Answers& answers,
                                     const SurveyResults* survey,
                                     const std::map<ItemId, TraceRef>& instead = {});

}  // namespace cchc
