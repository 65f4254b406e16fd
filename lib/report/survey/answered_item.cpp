// SPDX-License-Identifier: MIT
#include "report/survey/answered_item.hpp"

namespace cchc {
namespace {

std::vector<AnsweredOption> options_of(const Question& question) {
    std::vector<AnsweredOption> options;
    for (const auto& option : question.options) {
        options.push_back({option.id.value, std::nullopt, 0, std::nullopt});
        if (!option.is_skip()) options.back().percent = option.value->value();
    }
    return options;
}

AnsweredQuestion answered_question(const Question& question, const QuestionResult& result) {
    AnsweredQuestion answered{question.id.value,    question.text,         result.asked,
                              result.answered,      result.blank,          result.skipped,
                              options_of(question), value_of(result.mean), result.tallied_at.is_known()};
    for (std::size_t i = 0; i < answered.options.size(); ++i) {
        AnsweredOption& option = answered.options[i];
        option.count = result.counts.at(i);
        if (option.percent) option.share = result.share(i, false).value();
    }
    return answered;
}

AnsweredGroup answered_group(const Questionnaire& survey, const GroupResult& result) {
    AnsweredGroup answered{
        survey.groups.at(result.group).id.value, result.answered, value_of(result.mean), {}};
    for (const auto& question : result.questions)
        answered.questions.push_back(answered_question(survey.questions.at(question.question), question));
    return answered;
}

}  // namespace

std::string document_text(const HandedOverDocument& document, Language language) {
    std::string text = document.number;
    if (document.date) text += (text.empty() ? "" : ", ") + localized(*document.date, language);
    if (!document.title.empty()) text += (text.empty() ? "" : ", ") + document.title;
    return text;
}

AnsweredItem answered_item(const Assessment& assessment, const SurveyItemResult& result) {
    const Questionnaire& survey = questionnaire_of(assessment);
    const Item& item = assessment.framework->item(result.item);
    AnsweredItem answered{.code = item.code.value,
                          .label = item.label,
                          .title = item.title,
                          .type = item.type,
                          .max = item.max.value.value(),
                          .answered = result.answered,
                          .mean = value_of(result.mean),
                          .points = value_of(result.points),
                          .minimum = survey.minimum_of(item.code.value),
                          .handed_over = {},
                          .questions = {},
                          .groups = {}};
    if (result.handed_over) {
        const HandedOverItem& entry = assessment.handed_over.items.at(*result.handed_over);
        answered.handed_over = {entry.number, std::nullopt, entry.title, entry.place};
        if (entry.date) answered.handed_over->date = entry.date->value;
        return answered;
    }
    for (std::size_t i = 0; i < survey.questions.size(); ++i) {
        const Question& question = survey.questions[i];
        if (question.item.value != item.code.value) continue;
        const Place column = assessment.responses ? assessment.responses->columns.at(i) : Place{};
        answered.questions.push_back(
            {question.id.value, question.text, options_of(question), question.id.place, column});
    }
    for (const auto& group : result.groups) answered.groups.push_back(answered_group(survey, group));
    return answered;
}

}  // namespace cchc
