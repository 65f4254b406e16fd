// SPDX-License-Identifier: MIT
#pragma once

#include "model/assessment.hpp"
#include "score/survey_results.hpp"

namespace cchc {

/// What the answers give: means by question and group, by group, and the points of each survey item, or those
/// that the level above handed over. Needs a framework; without responses and tallies nothing is counted and
/// there are no points but those.
///
/// An item's points = most points × mean / 100, rounded where the framework rounds leaves. The mean: by
/// group, the weighted mean of the means of the groups asked, each over all its valid answers to the item's
/// questions; or of all valid answers in one pool, weights ignored. No points where a group asked gave no
/// valid answer. Points that were handed over are taken as they are; of a percentage they are most points ×
/// percent / 100, rounded in the same way.
SurveyResults survey_results(const Assessment& assessment);

}  // namespace cchc
