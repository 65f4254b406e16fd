// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include "derive/trace.hpp"
#include "model/framework.hpp"

namespace cchc {

/// The answers of one group to one question: asked = answered + blank + skipped (+ unknown, in a draft).
struct QuestionResult {
    std::size_t question = 0;  ///< index in Questionnaire::questions
    std::size_t group = 0;     ///< index in Questionnaire::groups
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
    TraceRef mean = nullptr;               ///< percent; null where a group gave no valid answer
    TraceRef points = nullptr;             ///< null where the mean is
};

/// In the framework's order.
struct SurveyResults {
    std::vector<SurveyItemResult> items;
    Points points;  ///< of normal items; bonus and penalty stand apart, where caps apply
    Points max;     ///< of normal items

    const SurveyItemResult* find(ItemId item) const;
};

}  // namespace cchc
