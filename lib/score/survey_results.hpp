// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "derive/trace.hpp"
#include "model/assessment.hpp"
#include "model/framework.hpp"

namespace cchc {

/// The answers of one group to one question: asked = answered + blank + skipped (+ unknown, in a draft).
struct QuestionResult {
    std::size_t question = 0;  ///< index in Questionnaire::questions
    std::size_t group = 0;     ///< index in Questionnaire::groups
    Place tallied_at = {};     ///< where others counted them; unknown: they were counted here
    std::size_t asked = 0;
    std::size_t answered = 0;  ///< valid answers
    std::size_t blank = 0;
    std::size_t skipped = 0;
    std::vector<std::size_t> counts = {};  ///< by the question's options
    TraceRef mean = nullptr;               ///< percent; null without a valid answer

    /// Part of the valid answers, in percent; of a skip option, of all asked.
    Percent share(std::size_t option, bool is_skip) const;
};

/// One group's answers to all questions on an item.
struct GroupResult {
    std::size_t group = 0;
    std::size_t answered = 0;
    TraceRef mean = nullptr;  ///< percent; null without a valid answer
    std::vector<QuestionResult> questions = {};
};

struct SurveyItemResult {
    ItemId item = 0;
    std::size_t answered = 0;
    std::vector<GroupResult> groups = {};  ///< those asked
    TraceRef mean =
        nullptr;  ///< percent; null where a group gave no valid answer, or points were handed over
    TraceRef points = nullptr;                    ///< null where there are none
    std::optional<std::size_t> handed_over = {};  ///< index in HandedOver::items; then nobody's answers count
};

/// The assessment's questionnaire, or one without a question.
const Questionnaire& questionnaire_of(const Assessment& assessment);
/// Whether there is anything to show of its survey's results.
bool has_survey_results(const Assessment& assessment);

/// A group's responses in percent of those who were invited; none where the questionnaire does not say how
/// many were.
std::optional<Ratio> response_rate(const Assessment& assessment, std::size_t group);

/// What a parent's most points leave of the survey's below it.
struct SurveyCap {
    ItemId parent = 0;
    std::optional<Points> taken = {};  ///< none: it is not known while the score cards have errors
};

/// In the framework's order.
struct SurveyResults {
    std::vector<SurveyItemResult> items;
    Points points;                     ///< of normal items; bonus and penalty stand apart, where caps apply
    Points max;                        ///< of normal items
    std::vector<SurveyCap> caps = {};  ///< of parents that take no more than their most points

    const SurveyItemResult* find(ItemId item) const;
};

}  // namespace cchc
