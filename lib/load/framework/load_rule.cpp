// SPDX-License-Identifier: MIT
#include "load/framework/load_rule.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "load/framework/parse_formula.hpp"
#include "model/names.hpp"

namespace cchc {
namespace {

std::vector<Choice> load_choices(Reading reading, MapReader& rule, std::string_view key, int decimals) {
    std::vector<Choice> choices;
    const auto elements = rule.list(key);
    if (elements.empty() && !rule.is_faulty()) {
        reading.findings.add({.message = Message::list_empty,
                              .place = rule.key_place(key),
                              .args = {{"key", std::string(key)}}});
        rule.mark_faulty();
    }
    for (const Node* element : elements) {
        MapReader map(reading, *element, key, {"id", "points", "text"});
        auto id = map.required_word("id");
        map.required("points");
        auto points = load_points(reading, map, "points", decimals);
        const auto text = map.required_text("text");
        if (map.is_faulty() || !id || !points || !text) {
            rule.mark_faulty();
            continue;
        }
        const auto same = std::find_if(choices.begin(), choices.end(),
                                       [&](const Choice& choice) { return choice.id.value == id->value; });
        if (same != choices.end()) {
            reading.findings.add({.message = Message::id_twice,
                                  .place = id->place,
                                  .args = {{"found", id->value}, {"line", std::size_t{same->id.place.line}}},
                                  .related = {same->id.place}});
            continue;
        }
        choices.push_back({std::move(*id), *points, text->value});
    }
    return choices;
}

Scoring load_range(Reading reading, const Node& node, int decimals) {
    MapReader map(reading, node, "range", {"min", "step"});
    map.required("min");
    map.required("step");
    const auto min = load_points(reading, map, "min", decimals);
    const auto step = load_points(reading, map, "step", decimals);
    if (map.is_faulty() || !min || !step) return NoRule{};
    return RangeRule{*min, *step};
}

/// `at_most: a`, `at_least: 1`, or a list of such.
void load_limits(MapReader& map, Limit::Side side, Input& input) {
    for (const auto& text : map.texts(limit_key(side))) {
        Limit limit{.side = side, .input = text.value, .number = {}, .text = text.value, .place = text.place};
        const auto parsed = parse_number(text.value);
        if (parsed.fault == NumberFault::none) {
            limit.input.clear();
            limit.number = Ratio(parsed.number.value);
        }
        input.limits.push_back(std::move(limit));
    }
}

/// Each limit names another figure of the item.
void check_limits(Reading reading, const std::vector<Input>& inputs, MapReader& formula) {
    for (const auto& input : inputs) {
        std::string others;
        for (const auto& other : inputs) {
            if (&other != &input) others += other.name.value + ", ";
        }
        for (const auto& limit : input.limits) {
            const bool is_known = std::any_of(inputs.begin(), inputs.end(), [&](const Input& other) {
                return &other != &input && other.name.value == limit.input;
            });
            if (limit.input.empty() || is_known) continue;
            formula.mark_faulty();
            reading.findings.add({.message = Message::limit_undeclared,
                                  .place = limit.place,
                                  .args = {{"found", shortened(limit.text, 40)},
                                           {"key", std::string(limit_key(limit.side))},
                                           {"input", input.name.value},
                                           {"others", others}}});
        }
    }
}

std::vector<Input> load_inputs(Reading reading, MapReader& formula) {
    std::vector<Input> inputs;
    const Node* node = formula.optional("inputs");
    if (node == nullptr) return inputs;
    if (node->kind != NodeKind::map) {
        reading.findings.add({.message = Message::expected_map,
                              .place = reading.place(*node),
                              .args = {{"where", std::string("inputs")}}});
        formula.mark_faulty();
        return inputs;
    }
    const Node* value = nullptr;
    for (const Node* key = reading.document.first(*node); key != nullptr;
         key = reading.document.next(*value)) {
        value = reading.document.next(*key);
        if (value == nullptr) break;
        Input input;
        input.name = {std::string(key->text), reading.place(*key)};
        if (!is_input_name(input.name.value)) {
            reading.findings.add({.message = Message::input_reserved,
                                  .place = input.name.place,
                                  .args = {{"found", shortened(input.name.value, 40)}}});
            formula.mark_faulty();
        }
        if (value->kind == NodeKind::map) {
            MapReader map(reading, *value, "inputs", {"text", "decimals", "at_most", "at_least"});
            if (const auto text = map.required_text("text")) input.text = text->value;
            if (const auto places = map.count("decimals", 0, Decimal::max_places)) {
                input.decimals = static_cast<int>(places->value);
            }
            load_limits(map, Limit::Side::at_most, input);
            load_limits(map, Limit::Side::at_least, input);
            if (map.is_faulty()) formula.mark_faulty();
        } else if (const auto text = read_text(reading, *value, input.name.value)) {
            input.text = text->value;
        } else {
            formula.mark_faulty();
        }
        inputs.push_back(std::move(input));
    }
    check_limits(reading, inputs, formula);
    return inputs;
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

std::optional<Located<Points>> load_points(Reading reading, MapReader& map, std::string_view key,
                                           int decimals) {
    const auto number = map.number(key);
    if (!number) return std::nullopt;
    std::optional<Message> fault;
    if (number->value.value < Decimal{}) fault = Message::number_negative;
    if (number->value.decimals > decimals) fault = Message::number_decimals;
    if (!fault) return Located<Points>{Points(number->value.value), number->place};
    map.mark_faulty();
    reading.findings.add(
        {.message = *fault,
         .place = number->place,
         .args = {{"found", number->value.text}, {"expected", static_cast<std::size_t>(decimals)}}});
    return std::nullopt;
}

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
        auto levels = load_choices(reading, map, key(kind), decimals);
        return map.is_faulty() ? Scoring(NoRule{}) : Scoring(LevelsRule{std::move(levels)});
    }
    if (kind == ScoringKind::checklist) {
        auto parts = load_choices(reading, map, key(kind), decimals);
        return map.is_faulty() ? Scoring(NoRule{}) : Scoring(ChecklistRule{std::move(parts)});
    }
    const Node* body = map.optional(key(kind));
    if (body == nullptr) return NoRule{};
    return kind == ScoringKind::range ? load_range(reading, *body, decimals) : load_formula(reading, *body);
}

}  // namespace cchc
