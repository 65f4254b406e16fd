// SPDX-License-Identifier: MIT
#include "report/framework/framework_json.hpp"

#include <variant>

#include "model/names.hpp"
#include "report/json_writer.hpp"

namespace cchc {
namespace {

void write_strings(JsonWriter& json, std::string_view key, const std::vector<std::string>& texts) {
    json.key(key);
    json.begin_array();
    for (const auto& text : texts) json.value(text);
    json.end_array();
}

void write_choices(JsonWriter& json, std::string_view key, const std::vector<Choice>& choices) {
    json.key(key);
    json.begin_array();
    for (const auto& choice : choices) {
        json.begin_object();
        json.field("id", choice.id.value);
        if (choice.range) {
            json.key("range");
            json.begin_object();
            json.field("min", choice.range->min.value.value());
            json.field("step", choice.range->step.value.value());
            json.field("max", choice.range->max.value.value());
            json.end_object();
        } else if (!choice.share.empty()) {
            json.field("points", choice.share);
        } else {
            json.field("points", choice.points.value.value());
        }
        if (!choice.text.empty()) json.field("text", choice.text);
        json.end_object();
    }
    json.end_array();
}

/// A limit alone as it is written, several as a list.
void write_limits(JsonWriter& json, const Input& input, Limit::Side side) {
    const auto limits = input.limits_at(side);
    if (limits.empty()) return;
    json.key(limit_key(side));
    const auto write = [&](const Limit& limit) {
        if (limit.input.empty()) {
            json.value(limit.number);
        } else {
            json.value(limit.input);
        }
    };
    if (limits.size() == 1) return write(*limits.front());
    json.begin_array();
    for (const Limit* limit : limits) write(*limit);
    json.end_array();
}

void write_inputs(JsonWriter& json, const std::vector<Input>& inputs) {
    json.key("inputs");
    json.begin_object();
    for (const auto& input : inputs) {
        json.key(input.name.value);
        if (input.decimals == 0 && input.limits.empty() && !input.is_choice()) {
            json.value(input.text);
            continue;
        }
        json.begin_object();
        json.field("text", input.text);
        if (input.decimals != 0) json.field("decimals", static_cast<std::size_t>(input.decimals));
        if (input.is_choice()) {
            json.key("choices");
            json.begin_object();
            for (const auto& choice : input.choices) json.field(choice.id.value, choice.text);
            json.end_object();
        }
        write_limits(json, input, Limit::Side::at_most);
        write_limits(json, input, Limit::Side::at_least);
        json.end_object();
    }
    json.end_object();
}

void write_cases(JsonWriter& json, const std::vector<Case>& cases) {
    json.key("cases");
    json.begin_array();
    for (const auto& one : cases) {
        json.begin_object();
        if (one.when) json.field("when", one.when_text);
        json.field("points", one.points_text);
        json.end_object();
    }
    json.end_array();
}

/// Writes the value behind the key `rule`.
struct RuleWriter {
    JsonWriter& json;

    void operator()(const NoRule&) const { json.null(); }
    void operator()(const SurveyRule& rule) const { json.value(names::scoring.name(rule.kind)); }
    void operator()(const LevelsRule& rule) const {
        json.begin_object();
        write_choices(json, names::scoring.name(rule.kind), rule.levels);
        json.end_object();
    }
    void operator()(const ChecklistRule& rule) const {
        json.begin_object();
        write_choices(json, names::scoring.name(rule.kind), rule.parts);
        json.end_object();
    }
    void operator()(const RangeRule& rule) const {
        json.begin_object();
        json.key(names::scoring.name(rule.kind));
        json.begin_object();
        json.field("min", rule.min.value.value());
        json.field("step", rule.step.value.value());
        json.end_object();
        json.end_object();
    }
    void operator()(const FormulaRule& rule) const {
        json.begin_object();
        json.key(names::scoring.name(rule.kind));
        json.begin_object();
        write_inputs(json, rule.inputs);
        write_cases(json, rule.cases);
        json.end_object();
        json.end_object();
    }
};

void write_leaf(JsonWriter& json, const Item& item) {
    json.key("rule");
    std::visit(RuleWriter{json}, item.scoring);
    if (item.evidence != EvidenceDemand::either)
        json.field("evidence", names::evidence_demand.name(item.evidence));
    if (!item.documents.empty()) json.field("documents", item.documents);
    if (item.not_applicable != NotApplicable::refused)
        json.field("not_applicable", names::not_applicable.name(item.not_applicable));
}

void write_items(JsonWriter& json, const Framework& framework, const std::vector<ItemId>& ids) {
    json.begin_array();
    for (const auto id : ids) {
        const Item& item = framework.item(id);
        const ItemType inherited = item.parent ? framework.item(*item.parent).type : ItemType::normal;
        json.begin_object();
        json.field("code", item.code.value);
        if (!item.label.empty()) json.field("label", item.label);
        json.field("title", item.title);
        if (!item.max_is_open) json.field("max", item.max.value.value());
        const ScoredBy scorer = item.parent ? framework.item(*item.parent).scored_by : ScoredBy::unit;
        if (item.scored_by != scorer) json.field("scored_by", names::scored_by.name(item.scored_by));
        if (item.combine != Combine::sum) json.field("combine", names::combine.name(item.combine));
        if (!item.source.empty()) json.field("source", item.source);
        if (item.type != inherited) json.field("type", names::item_type.name(item.type));
        if (item.is_leaf()) {
            write_leaf(json, item);
        } else {
            json.key(item.depth == 0 ? "criteria" : "components");
            write_items(json, framework, item.children);
        }
        json.end_object();
    }
    json.end_array();
}

void write_settings(JsonWriter& json, const Framework& framework) {
    json.key("scale");
    json.begin_object();
    json.field("max", framework.scale_max.value.value());
    json.field("decimals", static_cast<std::size_t>(framework.decimals));
    json.field("rounding", names::rounding.name(framework.rounding));
    json.field("round_at", names::round_at.name(framework.round_at));
    json.end_object();
    json.key("index");
    json.begin_object();
    if (!framework.index_name.empty()) json.field("name", framework.index_name);
    if (framework.index_base) json.field("base", framework.index_base->value.value());
    json.field("decimals", static_cast<std::size_t>(framework.index_decimals));
    json.field("ties", names::ties.name(framework.ties));
    json.field("rank_by", names::rank_by.name(framework.rank_by));
    if (framework.cap) json.field("cap", framework.cap->value.value());
    json.end_object();
    json.key("justification");
    json.begin_object();
    json.field("min_letters", framework.justification_min_letters);
    json.field("min_words", framework.justification_min_words);
    if (!framework.justification_fillers.empty())
        write_strings(json, "fillers", framework.justification_fillers);
    json.end_object();
    json.key("survey");
    json.begin_object();
    json.field("optional", framework.survey_is_optional);
    json.end_object();
}

void write_grades(JsonWriter& json, const std::vector<Grade>& grades) {
    json.key("grades");
    json.begin_array();
    for (const auto& grade : grades) {
        json.begin_object();
        json.field("from", grade.from.value.value());
        json.field("name", grade.name);
        json.end_object();
    }
    json.end_array();
}

void write_relations(JsonWriter& json, const std::vector<Relation>& relations) {
    json.key("relations");
    json.begin_array();
    for (const auto& relation : relations) {
        json.begin_object();
        json.field("that", relation.that_text);
        json.field("text", relation.text);
        json.field("severity", names::severity.name(relation.severity));
        json.end_object();
    }
    json.end_array();
}

}  // namespace

std::string framework_json(const Framework& framework) {
    JsonWriter json;
    json.begin_object();
    json.field("schema", "cchc/framework/1");
    json.field("id", framework.id);
    json.field("title", framework.title);
    json.field("standing", names::standing.name(framework.standing));
    if (!framework.legal_sources.empty()) write_strings(json, "source", framework.legal_sources);
    write_settings(json, framework);
    if (!framework.grades.empty()) write_grades(json, framework.grades);
    json.key("areas");
    write_items(json, framework, framework.areas);
    if (!framework.relations.empty()) write_relations(json, framework.relations);
    json.end_object();
    return json.text();
}

}  // namespace cchc
