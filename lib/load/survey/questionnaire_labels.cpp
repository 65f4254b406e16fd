// SPDX-License-Identifier: MIT
#include "load/survey/questionnaire_labels.hpp"

namespace cchc {

QuestionnaireLabels::QuestionnaireLabels(const Questionnaire& questionnaire) : questionnaire_(questionnaire) {
    std::optional<std::size_t> shared;
    for (std::size_t i = 0; i < questionnaire.questions.size(); ++i) {
        const Question& question = questionnaire.questions[i];
        questions_.add(i, question.id.value, question.text);
        if (question.has_own_options || !shared) {
            lists_.push_back(options_.size());
            options_.emplace_back();
            if (!question.has_own_options) shared = lists_.back();
        } else {
            lists_.push_back(*shared);
        }
    }
    for (std::size_t i = 0; i < questionnaire.groups.size(); ++i)
        groups_.add(i, questionnaire.groups[i].id.value, questionnaire.groups[i].title);
}

std::optional<std::size_t> QuestionnaireLabels::option(std::size_t question, std::string_view found) {
    auto& index = options_.at(lists_.at(question));
    if (!index) {
        index.emplace();
        const auto& options = questionnaire_.questions.at(question).options;
        for (std::size_t i = 0; i < options.size(); ++i) index->add(i, options[i].id.value, options[i].text);
    }
    return index->find(found);
}

}  // namespace cchc
