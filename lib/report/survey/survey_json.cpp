// SPDX-License-Identifier: MIT
#include "report/survey/survey_json.hpp"

#include "report/head_json.hpp"
#include "score/names.hpp"
#include "score/score.hpp"

namespace cchc {
namespace {

void write_mean(JsonWriter& json, std::string_view name, const TraceRef& value) {
    json.key(name);
    if (value == nullptr) {
        json.null();
    } else {
        json.value(value->value);
    }
}

void write_groups(JsonWriter& json, const Assessment& assessment) {
    const Questionnaire& survey = *assessment.questionnaire;
    json.key("groups");
    json.begin_array();
    for (std::size_t i = 0; i < survey.groups.size(); ++i) {
        const Group& group = survey.groups[i];
        json.begin_object();
        json.field("id", group.id.value);
        json.text_or_null("title", group.title);
        json.field("weight", group.weight);
        json.key("minimum");
        if (group.minimum) {
            json.value(*group.minimum);
        } else {
            json.null();
        }
        json.field("people", assessment.responses ? assessment.responses->people.at(i) : std::size_t{0});
        json.end_object();
    }
    json.end_array();
}

void write_question(JsonWriter& json, const Question& question, const QuestionResult& result) {
    json.begin_object();
    json.field("id", question.id.value);
    json.text_or_null("text", question.text);
    json.field("asked", result.asked);
    json.field("answered", result.answered);
    json.field("blank", result.blank);
    json.field("skipped", result.skipped);
    json.key("options");
    json.begin_array();
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        const Option& option = question.options[i];
        json.begin_object();
        json.field("id", option.id.value);
        json.key("percent");
        if (option.is_skip()) {
            json.null();
        } else {
            json.value(option.value->value());
        }
        json.field("count", result.counts.at(i));
        json.key("share");
        if (option.is_skip()) {
            json.null();  // not one of the valid answers
        } else {
            json.value(result.share(i, false).value());
        }
        json.end_object();
    }
    json.end_array();
    write_mean(json, "mean", result.mean);
    json.end_object();
}

}  // namespace

void write_survey_item(JsonWriter& json, const Assessment& assessment, const SurveyItemResult& item) {
    const Questionnaire& survey = *assessment.questionnaire;
    const Item& one = assessment.framework->item(item.item);
    json.begin_object();
    json.field("code", one.code.value);
    json.field("title", one.title);
    json.field("type", name_of(one.type));
    json.field("max", one.max.value.value());
    json.field("answered", item.answered);
    write_mean(json, "mean", item.mean);
    write_mean(json, "points", item.points);
    json.key("groups");
    json.begin_array();
    for (const auto& group : item.groups) {
        json.begin_object();
        json.field("id", survey.groups.at(group.group).id.value);
        json.field("answered", group.answered);
        write_mean(json, "mean", group.mean);
        json.key("questions");
        json.begin_array();
        for (const auto& question : group.questions)
            write_question(json, survey.questions.at(question.question), question);
        json.end_array();
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

std::string survey_json(const Assessment& assessment, const SurveyResults& survey, const std::string& tool) {
    const Questionnaire& questionnaire = *assessment.questionnaire;
    JsonWriter json;
    json.begin_object();
    json.field("schema", "cchc/survey/1");
    json.field("tool", tool);
    write_head(json, assessment);
    json.field("title", questionnaire.title);
    json.field("average", names::average.name(questionnaire.average));
    write_groups(json, assessment);
    json.key("items");
    json.begin_array();
    for (const auto& item : survey.items) write_survey_item(json, assessment, item);
    json.end_array();
    json.field("max", survey.max.value());
    json.field("points", survey.points.value());
    json.end_object();
    return json.text();
}

}  // namespace cchc
