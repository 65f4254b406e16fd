// SPDX-License-Identifier: MIT
#include "model/questionnaire.hpp"

#include <algorithm>

namespace cchc {
namespace {

template <typename Entry>
std::optional<std::size_t> position_of(const std::vector<Entry>& entries, std::string_view id) {
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&](const Entry& entry) { return entry.id.value == id; });
    if (found == entries.end()) return std::nullopt;
    return static_cast<std::size_t>(found - entries.begin());
}

}  // namespace

bool Question::asks(std::size_t group) const {
    return std::find(groups.begin(), groups.end(), group) != groups.end();
}

bool Questionnaire::asks(std::size_t group) const {
    return std::any_of(questions.begin(), questions.end(),
                       [&](const Question& question) { return question.asks(group); });
}

std::optional<std::size_t> Questionnaire::find_group(std::string_view id) const {
    return position_of(groups, id);
}

std::optional<std::size_t> Questionnaire::find_question(std::string_view id) const {
    return position_of(questions, id);
}

std::optional<std::size_t> Questionnaire::minimum_of(std::string_view item) const {
    const auto found = std::find_if(minima.begin(), minima.end(),
                                    [&](const ItemMinimum& one) { return one.item.value == item; });
    return found == minima.end() ? std::nullopt : std::optional(found->answers);
}

bool AnswerCount::has_answers() const {
    return unknown > 0 || std::any_of(options.begin(), options.end(), [](auto count) { return count > 0; });
}

std::size_t Responses::received(std::size_t group) const {
    std::size_t most = people.at(group);
    for (const auto& question : answers) most = std::max(most, question.at(group).asked);
    return most;
}

std::size_t AnswerCount::valid(const Question& question) const {
    std::size_t sum = 0;
    for (std::size_t i = 0; i < options.size(); ++i) {
        if (!question.options.at(i).is_skip()) sum += options[i];
    }
    return sum;
}

std::size_t AnswerCount::skipped(const Question& question) const {
    std::size_t sum = 0;
    for (std::size_t i = 0; i < options.size(); ++i) {
        if (question.options.at(i).is_skip()) sum += options[i];
    }
    return sum;
}

}  // namespace cchc
