// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "model/assessment.hpp"
#include "score/replicates/mean_points.hpp"
#include "score/replicates/survey_draws.hpp"
#include "score/survey_results.hpp"

namespace cchc {

/// The points of survey items by answers drawn anew, as `survey_results` has them of those given, without
/// traces: where a group drawn gave no valid answer to an item, the item has no points, which counts 0.
class DrawnPoints {
  public:
    /// Both must stay valid. `results`: of the answers given.
    DrawnPoints(const Assessment& assessment, const SurveyResults& results);

    /// Those whose points come from answers.
    const std::vector<ItemId>& items() const { return items_; }
    /// Whether any of these answers were tallied.
    bool are_tallied() const { return are_tallied_; }
    /// By items().
    const std::vector<Ratio>& of(const DrawnSurvey& drawn);

  private:
    /// An item whose points come from answers.
    struct Drawn {
        /// Of each mean that counts for itself, then of each group asked: the questions, by position in
        /// sums_.
        std::vector<std::vector<std::vector<std::size_t>>> means = {};
        MeanPoints points;
    };

    Drawn drawn_item(const Assessment& assessment, const SurveyItemResult& item);
    void add(std::size_t at, std::size_t question, std::size_t option, std::uint64_t times);
    Ratio points(const Drawn& item);

    const Framework& framework_;
    const Responses& responses_;
    const std::size_t questions_;
    std::vector<AnswerSum> worths_;  ///< of one answer, by question and then its byte
    std::vector<AnswerSum> sums_;    ///< by group, then question
    std::vector<ItemId> items_;
    std::vector<Drawn> drawn_;      ///< by items_
    std::vector<AnswerSum> means_;  ///< of the item at hand
    std::vector<Ratio> points_;     ///< by items_
    bool are_tallied_ = false;
};

}  // namespace cchc
