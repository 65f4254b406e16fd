// SPDX-License-Identifier: MIT
#include "score/replicates/drawn_points.hpp"

#include <algorithm>

namespace cchc {

DrawnPoints::DrawnPoints(const Assessment& assessment, const SurveyResults& results)
    : framework_(*assessment.framework),
      responses_(*assessment.responses),
      questions_(assessment.questionnaire->questions.size()),
      worths_(questions_ * answer_bytes::gap),
      sums_(questions_ * assessment.questionnaire->groups.size()) {
    for (std::size_t question = 0; question < questions_; ++question) {
        const auto& options = assessment.questionnaire->questions[question].options;
        for (std::size_t option = 0; option < options.size(); ++option) {
            if (options[option].is_skip()) continue;
            // A decimal when it was read: whole units.
            const Ratio units = options[option].value->value() * Ratio::whole(Decimal::unit);
            worths_[question * answer_bytes::gap + option] = {
                static_cast<std::uint64_t>(units.small_fraction().value().first), 1};
        }
    }
    for (const auto& item : results.items) {
        if (item.handed_over || item.groups.empty()) continue;
        items_.push_back(item.item);
        drawn_.push_back(drawn_item(assessment, item));
    }
    points_.resize(items_.size());
}

DrawnPoints::Drawn DrawnPoints::drawn_item(const Assessment& assessment, const SurveyItemResult& item) {
    const Questionnaire& survey = *assessment.questionnaire;
    const Ratio points_a_percent = framework_.item(item.item).max.value.value() / Ratio::whole(100);
    Ratio weights;
    for (const auto& group : item.groups) weights += survey.groups[group.group].weight;
    std::vector<std::vector<std::vector<std::size_t>>> means;
    std::vector<MeanPoints::Part> parts;
    for (const auto& group : item.groups) {
        const bool is_by_group = survey.average == Average::by_group;
        if (is_by_group || means.empty()) {
            const Ratio share = survey.groups[group.group].weight / weights;
            means.emplace_back();
            parts.push_back({.points = is_by_group ? points_a_percent * share : points_a_percent});
        }
        means.back().emplace_back();
        for (const auto& question : group.questions) {
            means.back().back().push_back(group.group * questions_ + question.question);
            parts.back().most.valid += question.asked;
            are_tallied_ = are_tallied_ || question.tallied_at.is_known();
        }
        parts.back().most.units = parts.back().most.valid * 100 * Decimal::unit;
    }
    return {.means = std::move(means), .points = MeanPoints(std::move(parts))};
}

void DrawnPoints::add(std::size_t at, std::size_t question, std::size_t option, std::uint64_t times) {
    const AnswerSum& worth = worths_[question * answer_bytes::gap + option];
    sums_[at + question].units += times * worth.units;
    sums_[at + question].valid += times * worth.valid;
}

const std::vector<Ratio>& DrawnPoints::of(const DrawnSurvey& drawn) {
    std::fill(sums_.begin(), sums_.end(), AnswerSum{});
    for (std::size_t group = 0; group < drawn.people.size(); ++group) {
        const AnswerPatterns& patterns = responses_.patterns[group];
        for (std::size_t pattern = 0; pattern < patterns.size(); ++pattern) {
            const std::uint64_t times = drawn.people[group][pattern];
            if (times == 0) continue;
            patterns.read(pattern, [&](std::size_t question, std::size_t option) {
                add(group * questions_, question, option, times);
            });
        }
    }
    for (const auto& tally : drawn.tallies) {
        for (std::size_t option = 0; option + 1 < tally.answers.size(); ++option)
            add(tally.group * questions_, tally.question, option, tally.answers[option]);
    }
    for (std::size_t i = 0; i < items_.size(); ++i) points_[i] = points(drawn_[i]);
    return points_;
}

Ratio DrawnPoints::points(const Drawn& item) {
    means_.assign(item.means.size(), AnswerSum{});
    for (std::size_t i = 0; i < item.means.size(); ++i) {
        for (const auto& group : item.means[i]) {
            std::uint64_t valid = 0;
            for (const std::size_t at : group) {
                means_[i].units += sums_[at].units;
                valid += sums_[at].valid;
            }
            if (valid == 0) return {};
            means_[i].valid += valid;
        }
    }
    const Ratio points = item.points.of(means_);
    return framework_.round_at == RoundAt::print ? points
                                                 : points.rounded(framework_.decimals, framework_.rounding);
}

}  // namespace cchc
