// SPDX-License-Identifier: MIT
#pragma once

#include "model/assessment.hpp"
#include "score/survey_results.hpp"

namespace cchc {

/// What the answers give: means by question and group, by group, and the points of each survey item. Needs a
/// framework and a questionnaire; without responses nothing is counted and there are no points.
///
/// An item's points = most points × mean / 100, rounded where the framework rounds leaves. The mean: by
/// group, the weighted mean of the means of the groups asked, each over all its valid answers to the item's
/// questions; or of all valid answers in one pool, weights ignored. No points where a group asked gave no
/// valid answer.
SurveyResults survey_results(const Assessment& assessment);

}  // namespace cchc
