// SPDX-License-Identifier: MIT
#include "report/explain/explanation_json.hpp"

#include "model/wording.hpp"
#include "report/explain/arithmetic.hpp"
#include "report/findings/findings_json.hpp"
#include "report/findings/place_json.hpp"
#include "report/survey/survey_json.hpp"
#include "score/names.hpp"
#include "score/score.hpp"

namespace cchc {
namespace {

class JsonExplanation {
  public:
    JsonExplanation(const Explanation& explanation, Language language)
        : explained_(explanation), language_(language) {}

    std::string run() {
        json_.begin_object();
        json_.field("schema", "cchc/explain/1");
        json_.field("stage", name_of(explained_.stage));
        json_.field("draft", explained_.is_draft);
        json_.key("index");
        write(explained_.index);
        list("path", explained_.path);
        json_.field("item", explained_.item.code.value);
        json_.field("title", explained_.item.title);
        json_.text_or_null("rule", wording::rule_in_words(explained_.item, language_));
        if (!explained_.item.source.empty()) json_.field("source", explained_.item.source);
        write_place(json_, explained_.item.code.place);
        json_.text_or_null("status", explained_.status ? name_of(*explained_.status) : std::string_view());
        optional("excluded", explained_.exclusion);
        optional("contribution", explained_.contribution);
        list("children", explained_.children);
        json_.text_or_null("lead", explained_.lead);
        optional("self", explained_.self);
        optional("appraised", explained_.appraised);
        optional("survey", explained_.survey);
        json_.key("final");
        write(explained_.final);
        list("entries", explained_.entries);
        list("decisions", explained_.decisions);
        list("accepted", explained_.accepted);
        optional("answers", explained_.answers);
        if (explained_.handed_over) write_handed_over(json_, *explained_.handed_over);
        json_.end_object();
        return json_.text();
    }

  private:
    template <typename T>
    void list(std::string_view name, const std::vector<T>& elements) {
        json_.key(name);
        json_.begin_array();
        for (const auto& element : elements) write(element);
        json_.end_array();
    }
    template <typename T>
    void optional(std::string_view name, const std::optional<T>& content) {
        json_.key(name);
        content ? write(*content) : json_.null();
    }
    /// Arithmetic has decimal points whatever the language: it is for programs.
    void arithmetic(const TraceRef& steps) {
        json_.text_or_null("arithmetic",
                           steps == nullptr ? std::string() : arithmetic_text(*steps, Language::en));
    }

    void write(const Ratio& value) { json_.value(value); }
    void write(const Finding& accepted) { write_accepted(json_, accepted, language_); }

    void write(const ExplainedIndex& index) {
        json_.begin_object();
        json_.field("value", index.value);
        json_.field("exact", exact_text(index.exact, Language::en));
        json_.field("final", index.final);
        json_.field("bonus", index.bonus);
        json_.field("penalty", index.penalty);
        json_.field("counted", index.counted);
        optional("base", index.base);
        arithmetic(index.steps);
        json_.end_object();
    }

    void write(const ExplainedItem& item) {
        json_.begin_object();
        json_.field("code", item.code);
        json_.text_or_null("label", item.label);
        json_.field("title", item.title);
        json_.field("type", name_of(item.type));
        optional("max", item.max);
        json_.field("counted", item.counted);
        json_.field("final", item.final);
        json_.text_or_null("status", item.status ? name_of(*item.status) : std::string_view());
        list("other_types", item.others);
        if (item.deducted) json_.field("deducted", *item.deducted);
        json_.end_object();
    }

    void write(const ExplainedSum& sum) {
        json_.begin_object();
        json_.field("type", name_of(sum.type));
        json_.field("max", sum.max);
        json_.field("final", sum.final);
        json_.end_object();
    }

    void write(const ExplainedExclusion& exclusion) {
        json_.begin_object();
        json_.field("reason", name_of(exclusion.why));
        write_place(json_, exclusion.place);
        json_.end_object();
    }

    void write(const ExplainedFigure& figure) {
        json_.begin_object();
        json_.field("points", figure.points);
        json_.field("exact", exact_text(figure.points, Language::en));
        list("cases", figure.cases);
        arithmetic(figure.steps);
        list("values", figure.values);
        json_.end_object();
    }

    void write(const ExplainedCase& one) {
        json_.begin_object();
        json_.text_or_null("when", one.when);
        json_.field("points", one.points);
        json_.text_or_null("condition",
                           one.condition ? condition_text(*one.condition, Language::en) : std::string());
        json_.field("holds", one.holds);
        write_place(json_, one.place);
        json_.end_object();
    }

    void write(const ExplainedValue& value) {
        json_.begin_object();
        json_.text_or_null("name", value.name);
        if (value.choice.empty()) {
            json_.field("value", value.value);
        } else {
            json_.field("value", value.choice);
        }
        write_place(json_, value.place);
        json_.end_object();
    }

    void write(const ExplainedEntry& entry) {
        json_.begin_object();
        json_.field("officer", entry.officer);
        json_.field("name", entry.name);
        json_.field("leads", entry.leads);
        write_place(json_, entry.score.item.place);
        list("evidence", entry.score.evidence);
        optional("justification", entry.score.justification);
        list("replies", entry.score.replies);
        json_.end_object();
    }

    void reference(const Evidence& evidence) {
        json_.text_or_null("number", evidence.number);
        json_.text_or_null("date", evidence.date ? evidence.date->value.iso() : std::string());
    }

    void write(const Evidence& evidence) {
        json_.begin_object();
        json_.text_or_null("document", evidence.file ? evidence.file->value : std::string());
        json_.text_or_null("withheld", evidence.withheld ? evidence.withheld->value : std::string());
        if (evidence.confirmed_by) {
            json_.key("confirmed_by");
            json_.begin_object();
            json_.field("by", evidence.confirmed_by->value);
            reference(evidence);
            json_.end_object();
        }
        if (evidence.link) json_.field("link", evidence.link->value);
        reference(evidence);
        json_.text_or_null("title", evidence.title);
        json_.text_or_null("pages", evidence.pages_text);
        write_place(json_, evidence.place);
        json_.end_object();
    }

    void write(const Located<std::string>& text) {
        json_.begin_object();
        json_.field("text", text.value);
        write_place(json_, text.place);
        json_.end_object();
    }

    void write(const Reply& reply) {
        json_.begin_object();
        json_.field("round", reply.round.value);
        json_.field("text", reply.text.value);
        write_place(json_, reply.text.place);
        list("evidence", reply.evidence);
        json_.end_object();
    }

    void write(const ExplainedDecision& decision) {
        json_.begin_object();
        json_.field("round", decision.round);
        json_.field("by", decision.by);
        json_.text_or_null("date", decision.date ? decision.date->iso() : std::string());
        optional("before", decision.before);
        optional("after", decision.after);
        json_.field("counted", decision.counts);
        json_.text_or_null("reason", decision.reason);
        write_place(json_, decision.place);
        json_.end_object();
    }

    void write(const ExplainedSurvey& survey) {
        json_.begin_object();
        json_.field("average", survey.average == Average::by_group ? "by-group" : "all-answers");
        arithmetic(survey.mean);
        list("groups", survey.groups);
        list("questions", survey.answers.questions);
        json_.key("counts");
        write_answered_item(json_, survey.answers);
        json_.end_object();
    }

    void write(const ExplainedSurvey::Group& group) {
        json_.begin_object();
        json_.field("id", group.id);
        arithmetic(group.mean);
        write_place(json_, group.place);
        json_.end_object();
    }

    void write(const ItemQuestion& question) {
        json_.begin_object();
        json_.field("id", question.id);
        json_.text_or_null("text", question.text);
        json_.key("options");
        json_.begin_object();
        for (const auto& option : question.options) optional(option.id, option.percent);
        json_.end_object();
        write_place(json_, question.place);
        json_.key("responses");
        json_.begin_object();
        write_place(json_, question.column);
        json_.end_object();
        json_.end_object();
    }

    const Explanation& explained_;
    Language language_;
    JsonWriter json_;
};

}  // namespace

std::string explanation_json(const Explanation& explanation, Language language) {
    return JsonExplanation(explanation, language).run();
}

}  // namespace cchc
