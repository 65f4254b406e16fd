// SPDX-License-Identifier: MIT
#include "load/framework/load_rule.hpp"

#include "base/text.hpp"
#include "load/framework/load_choices.hpp"
#include "load/framework/load_inputs.hpp"
#include "load/framework/parse_formula.hpp"
#include "model/names.hpp"

namespace cchc {
namespace {

Scoring load_range(Reading reading, const Node& node, int decimals) {
    MapReader map(reading, node, "range", {"min", "step"});
    map.required("min");
    map.required("step");
    const auto min = load_points(reading, map, "min", decimals);
    const auto step = load_points(reading, map, "step", decimals);
    if (map.is_faulty() || !min || !step) return NoRule{};
    return RangeRule{*min, *step};
}

std::optional<Case> load_case(Reading reading, const Node& node, const std::vector<Input>& inputs) {
    MapReader map(reading, node, "cases", {"when", "points"});
    const auto when = map.text("when");
    const auto points = map.required_text("points");
    if (map.is_faulty() || !points) return std::nullopt;
    Case result;
    result.place = reading.place(node);
    result.points_text = points->value;
    auto formula = parse_formula(*points, FormulaKind::points, inputs, reading.findings);
    if (when) {
        result.when_text = when->value;
        result.when = parse_formula(*when, FormulaKind::condition, inputs, reading.findings);
    }
    if (!formula || (when && !result.when)) return std::nullopt;
    result.points = std::move(*formula);
    return result;
}

Scoring load_formula(Reading reading, const Node& node) {
    MapReader map(reading, node, "formula", {"inputs", "cases"});
    FormulaRule rule;
    rule.inputs = load_inputs(reading, map);
    map.required("cases");
    const auto elements = map.list("cases");
    for (const Node* element : elements) {
        if (auto one = load_case(reading, *element, rule.inputs)) {
            rule.cases.push_back(std::move(*one));
        } else {
            map.mark_faulty();
        }
    }
    if (elements.empty() && !map.is_faulty()) {
        reading.findings.add({.message = Message::list_empty,
                              .place = map.key_place("cases"),
                              .args = {{"key", std::string("cases")}}});
        map.mark_faulty();
    }
    if (map.is_faulty()) return NoRule{};
    return rule;
}

}  // namespace

Scoring load_rule(Reading reading, const Node& node, const Item& item, int decimals) {
    if (node.kind == NodeKind::scalar) {
        if (node.text == names::scoring.name(ScoringKind::survey)) return SurveyRule{};
        reading.findings.add(
            {.message = Message::value_not_allowed,
             .place = reading.place(node),
             .args = {{"found", shortened(node.text, 60)},
                      {"key", std::string("rule")},
                      {"expected", std::string("survey, levels:, checklist:, range:, formula:")}}});
        return NoRule{};
    }
    constexpr auto key = [](ScoringKind kind) { return names::scoring.name(kind); };
    MapReader map(reading, node, "rule",
                  {key(ScoringKind::levels), key(ScoringKind::checklist), key(ScoringKind::range),
                   key(ScoringKind::formula)});
    if (map.is_faulty()) return NoRule{};
    std::vector<ScoringKind> kinds;
    for (const auto& [kind, name] : names::scoring) {
        const bool is_key = kind != ScoringKind::none && kind != ScoringKind::survey;
        if (is_key && map.has(name)) kinds.push_back(kind);
    }
    if (kinds.size() != 1) {
        reading.findings.add(
            {.message = kinds.empty() ? Message::rule_missing : Message::rule_many,
             .place = reading.place(node),
             .args = {{"item", item.code.value}, {"found", std::string("levels, checklist, range, formula")}},
             .item = item.code.value});
        return NoRule{};
    }
    const ScoringKind kind = kinds.front();
    if (kind == ScoringKind::levels) {
        auto levels = load_choices(reading, map, key(kind), item, decimals);
        return map.is_faulty() ? Scoring(NoRule{}) : Scoring(LevelsRule{std::move(levels)});
    }
    if (kind == ScoringKind::checklist) {
        auto parts = load_choices(reading, map, key(kind), item, decimals);
        return map.is_faulty() ? Scoring(NoRule{}) : Scoring(ChecklistRule{std::move(parts)});
    }
    const Node* body = map.optional(key(kind));
    if (body == nullptr) return NoRule{};
    return kind == ScoringKind::range ? load_range(reading, *body, decimals) : load_formula(reading, *body);
}

}  // namespace cchc
