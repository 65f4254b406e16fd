// SPDX-License-Identifier: MIT
#include "report/survey/survey_json.hpp"

#include <algorithm>

#include "report/findings/place_json.hpp"
#include "report/head_json.hpp"
#include "report/labels.hpp"
#include "score/names.hpp"
#include "score/score.hpp"

namespace cchc {
namespace {

void write_number(JsonWriter& json, std::string_view name, const std::optional<Ratio>& value) {
    json.key(name);
    value ? json.value(*value) : json.null();
}

void write_count(JsonWriter& json, std::string_view name, const std::optional<std::size_t>& count) {
    json.key(name);
    count ? json.value(*count) : json.null();
}

void write_groups(JsonWriter& json, const Assessment& assessment) {
    const Questionnaire& survey = questionnaire_of(assessment);
    const bool has_invited = std::any_of(survey.groups.begin(), survey.groups.end(),
                                         [](const Group& group) { return group.invited.has_value(); });
    json.key("groups");
    json.begin_array();
    for (std::size_t i = 0; i < survey.groups.size(); ++i) {
        const Group& group = survey.groups[i];
        json.begin_object();
        json.field("id", group.id.value);
        json.text_or_null("title", group.title);
        json.field("weight", group.weight);
        write_count(json, "minimum", group.minimum);
        if (has_invited) {
            write_count(json, "invited", group.invited);
            write_number(json, "rate", response_rate(assessment, i));
        }
        json.field("people", assessment.responses ? assessment.responses->people.at(i) : std::size_t{0});
        json.end_object();
    }
    json.end_array();
}

void write_question(JsonWriter& json, const AnsweredQuestion& question) {
    json.begin_object();
    json.field("id", question.id);
    json.text_or_null("text", question.text);
    if (question.is_tallied) json.field("tallied", true);
    json.field("asked", question.asked);
    json.field("answered", question.answered);
    json.field("blank", question.blank);
    json.field("skipped", question.skipped);
    json.key("options");
    json.begin_array();
    for (const auto& option : question.options) {
        json.begin_object();
        json.field("id", option.id);
        write_number(json, "percent", option.percent);
        json.field("count", option.count);
        write_number(json, "share", option.share);  // of the valid answers: a skip is none
        json.end_object();
    }
    json.end_array();
    write_number(json, "mean", question.mean);
    json.end_object();
}

void write_notes(JsonWriter& json, const std::vector<SurveyNote>& notes, Language language) {
    if (notes.empty()) return;
    json.key("notes");
    json.begin_array();
    for (const auto& note : notes) json.value(labels::note(note, language));
    json.end_array();
}

}  // namespace

void write_handed_over(JsonWriter& json, const HandedOverDocument& document) {
    json.key("handed_over");
    json.begin_object();
    json.text_or_null("number", document.number);
    json.text_or_null("date", document.date ? document.date->iso() : std::string());
    json.text_or_null("title", document.title);
    write_place(json, document.place);
    json.end_object();
}

void write_answered_item(JsonWriter& json, const AnsweredItem& item) {
    json.begin_object();
    json.field("code", item.code);
    json.field("title", item.title);
    json.field("type", name_of(item.type));
    json.field("max", item.max);
    json.field("answered", item.answered);
    write_number(json, "mean", item.mean);
    write_number(json, "points", item.points);
    if (item.minimum) json.field("minimum", *item.minimum);
    if (item.handed_over) write_handed_over(json, *item.handed_over);
    json.key("groups");
    json.begin_array();
    for (const auto& group : item.groups) {
        json.begin_object();
        json.field("id", group.id);
        json.field("answered", group.answered);
        write_number(json, "mean", group.mean);
        json.key("questions");
        json.begin_array();
        for (const auto& question : group.questions) write_question(json, question);
        json.end_array();
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

std::string survey_json(const Assessment& assessment, const SurveyResults& survey, const std::string& tool,
                        Language language) {
    JsonWriter json;
    json.begin_object();
    json.field("schema", "cchc/survey/1");
    json.field("tool", tool);
    write_head(json, assessment);
    if (assessment.questionnaire) {
        json.field("title", assessment.questionnaire->title);
        json.field("average", names::average.name(assessment.questionnaire->average));
    } else {
        json.null_field("title");
        json.null_field("average");
    }
    write_groups(json, assessment);
    json.key("items");
    json.begin_array();
    for (const auto& item : survey.items) write_answered_item(json, answered_item(assessment, item));
    json.end_array();
    json.field("max", survey.max.value());
    json.field("points", survey.points.value());
    json.key("caps");
    json.begin_array();
    for (const auto& cap : survey.caps) {
        json.begin_object();
        json.field("item", assessment.framework->item(cap.parent).code.value);
        json.field("max", assessment.framework->item(cap.parent).max.value.value());
        json.key("taken");
        cap.taken ? json.value(cap.taken->value()) : json.null();
        json.end_object();
    }
    json.end_array();
    write_notes(json, assessment.survey_notes, language);
    json.end_object();
    return json.text();
}

}  // namespace cchc
