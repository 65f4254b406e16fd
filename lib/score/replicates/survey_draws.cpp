// SPDX-License-Identifier: MIT
#include "score/replicates/survey_draws.hpp"

#include <algorithm>

namespace cchc {

SurveyDraws::SurveyDraws(const Responses& responses, std::uint64_t seed, std::string_view unit)
    : words_(seed, unit) {
    for (const auto& patterns : responses.patterns)
        groups_.emplace_back(std::vector<std::uint64_t>(patterns.people().begin(), patterns.people().end()));
    drawn_.people.resize(groups_.size());
    for (std::size_t question = 0; question < responses.answers.size(); ++question) {
        for (std::size_t group = 0; group < responses.answers[question].size(); ++group) {
            const AnswerCount& count = responses.count(question, group);
            if (!count.tallied_at.is_known()) continue;
            std::vector<std::uint64_t> answers(count.options.begin(), count.options.end());
            answers.push_back(count.blank + count.unknown);
            tallies_.emplace_back(answers);
            drawn_.tallies.push_back({question, group});
        }
    }
}

const DrawnSurvey& SurveyDraws::next() {
    for (std::size_t group = 0; group < groups_.size(); ++group)
        groups_[group].draw(words_, drawn_.people[group]);
    for (std::size_t i = 0; i < tallies_.size(); ++i) tallies_[i].draw(words_, drawn_.tallies[i].answers);
    return drawn_;
}

std::uint64_t SurveyDraws::people() const {
    std::uint64_t people = 0;
    for (const auto& group : groups_) people += group.size();
    return people;
}

bool SurveyDraws::has_answers() const {
    return people() > 0 ||
           std::any_of(tallies_.begin(), tallies_.end(), [](const Urn& tally) { return tally.size() > 0; });
}

std::uint64_t SurveyDraws::cost() const {
    std::uint64_t cost = 0;
    for (const auto& group : groups_) cost += group.cost();
    for (const auto& tally : tallies_) cost += tally.cost();
    return cost;
}

}  // namespace cchc
