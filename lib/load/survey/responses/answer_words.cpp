// SPDX-License-Identifier: MIT
#include "load/survey/responses/answer_words.hpp"

#include <algorithm>

namespace cchc {
namespace {

constexpr std::size_t most_met = 1'000;

}  // namespace

std::int32_t AnswerWords::OptionIndex::find(std::string_view id) const {
    if (id.size() == 1) return by_byte[static_cast<unsigned char>(id.front())];
    const auto found = std::find(ids.begin(), ids.end(), id);
    return found == ids.end() ? -1 : static_cast<std::int32_t>(found - ids.begin());
}

AnswerWords::AnswerWords(const Questionnaire& questionnaire, QuestionnaireLabels& labels)
    : questionnaire_(questionnaire), labels_(labels), options_met_(labels.lists()) {
    for (const auto& question : questionnaire.questions) {
        OptionIndex index;
        index.by_byte.fill(-1);
        for (std::size_t i = 0; i < question.options.size(); ++i) {
            const std::string& id = question.options[i].id.value;
            index.ids.push_back(id);
            if (id.size() == 1)
                index.by_byte[static_cast<unsigned char>(id.front())] = static_cast<std::int32_t>(i);
        }
        options_.push_back(std::move(index));
    }
}

std::int32_t AnswerWords::option_by_label(std::size_t question, std::string_view answer) {
    auto& met = options_met_[labels_.list_of(question)];
    if (const auto known = met.find(answer); known != met.end()) return known->second;
    const auto found = labels_.option(question, answer);
    const std::int32_t option = found ? static_cast<std::int32_t>(*found) : -1;
    if (met.size() < most_met) met.emplace(answer, option);
    return option;
}

std::optional<std::size_t> AnswerWords::group(std::string_view found) {
    if (const auto group = questionnaire_.find_group(found)) return group;
    if (const auto known = groups_met_.find(found); known != groups_met_.end()) return known->second;
    const auto group = labels_.group(found);
    if (groups_met_.size() < most_met) groups_met_.emplace(found, group);
    return group;
}

}  // namespace cchc
