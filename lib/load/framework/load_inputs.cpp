// SPDX-License-Identifier: MIT
#include "load/framework/load_inputs.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/text_typed.hpp"
#include "load/framework/parse_formula.hpp"

namespace cchc {
namespace {

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
            if (&other != &input && !other.is_choice()) others += other.name.value + ", ";
        }
        for (const auto& limit : input.limits) {
            const bool is_known = std::any_of(inputs.begin(), inputs.end(), [&](const Input& other) {
                return &other != &input && !other.is_choice() && other.name.value == limit.input;
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

/// `choices: {co: "Có kế hoạch", khong: "Không"}`.
void load_input_choices(Reading reading, MapReader& map, Input& input) {
    for (const auto* key : {"decimals", "at_most", "at_least"}) {
        if (!map.has(key)) continue;
        map.mark_faulty();
        reading.findings.add({.message = Message::choice_with_number,
                              .place = map.key_place(key),
                              .args = {{"key", std::string(key)}, {"input", input.name.value}}});
    }
    const Node* node = map.optional("choices");
    if (node == nullptr) return;
    const Node* value = nullptr;
    const Node* key = node->kind == NodeKind::map ? reading.document.first(*node) : nullptr;
    for (; key != nullptr; key = reading.document.next(*value)) {
        value = reading.document.next(*key);
        if (value == nullptr) break;
        const auto text = read_text(reading, *value, key->text);
        if (!text) map.mark_faulty();
        input.choices.push_back(
            {{typed_text(key->text), reading.place(*key)}, text ? text->value : std::string()});
    }
    if (input.choices.size() >= 2) return;
    map.mark_faulty();
    reading.findings.add({.message = Message::choices_too_few,
                          .place = map.key_place("choices"),
                          .args = {{"input", input.name.value}}});
}

/// Their ids stand in formulas, so that they are names, and no input's.
void check_choice_ids(Reading reading, const std::vector<Input>& inputs, MapReader& formula) {
    for (const auto& input : inputs) {
        for (const auto& choice : input.choices) {
            const std::string& id = choice.id.value;
            const bool is_input = std::any_of(inputs.begin(), inputs.end(),
                                              [&](const Input& one) { return one.name.value == id; });
            if (is_input_name(id) && !is_input) continue;
            formula.mark_faulty();
            reading.findings.add({.message = Message::choice_reserved,
                                  .place = choice.id.place,
                                  .args = {{"found", shortened(id, 40)}, {"input", input.name.value}}});
        }
    }
}

}  // namespace

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
            MapReader map(reading, *value, "inputs", {"text", "decimals", "at_most", "at_least", "choices"});
            if (const auto text = map.required_text("text")) input.text = text->value;
            if (map.has("choices")) load_input_choices(reading, map, input);
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
    check_choice_ids(reading, inputs, formula);
    return inputs;
}

}  // namespace cchc
