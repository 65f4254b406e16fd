// SPDX-License-Identifier: MIT
#include "load/cards/load_appraisal.hpp"

#include <array>
#include <utility>

#include "diag/values.hpp"
#include "load/cards/load_answer.hpp"
#include "load/cards/load_seen.hpp"
#include "load/cards/load_whose.hpp"
#include "model/names.hpp"

namespace cchc {
namespace {

/// `-0,3`, `0.5` or `+0.5`.
std::optional<Located<Number>> load_change(Reading reading, MapReader& map) {
    auto text = map.text("change");
    if (!text) return std::nullopt;
    if (text->value.size() > 1 && text->value.front() == '+') text->value.erase(0, 1);
    auto number = number_or_finding(*text, "change", reading.findings);
    if (!number) map.mark_faulty();
    return number;
}

void refuse_several(Reading reading, const Decision& decision, MapReader& map) {
    const Score& answer = decision.answer;
    const std::array<bool, 7> given{decision.points.has_value(), decision.change.has_value(),
                                    answer.level.has_value(),    answer.parts.has_value(),
                                    answer.inputs.has_value(),   answer.not_applicable,
                                    decision.accept.has_value()};
    std::size_t count = 0;
    for (const bool one : given) count += one ? 1 : 0;
    if (count == 1 || map.is_faulty()) return;
    reading.findings.add({.message = count == 0 ? Message::decision_missing : Message::decision_twice,
                          .place = map.place(),
                          .args = {{"item", decision.item.value}},
                          .item = decision.item.value});
    map.mark_faulty();
}

Decision load_decision(Reading reading, const Node& node) {
    MapReader map(reading, node, "items",
                  {"item", "points", "change", "level", "parts", "inputs", "not_applicable", "accept",
                   "reason", "self", "standing", "seen"});
    Decision decision;
    if (const auto item = map.required_word("item")) decision.item = *item;
    decision.points = map.number("points");
    decision.change = load_change(reading, map);
    load_answer(reading, map, decision.answer);
    decision.answer.item = decision.item;
    // Beside a level they are those within it.
    if (decision.answer.level && decision.points) decision.answer.points = std::exchange(decision.points, {});
    if (const auto accept = map.choice("accept", names::acceptance)) {
        decision.accept = {*accept, map.key_place("accept")};
    }
    decision.reason = map.text("reason");
    load_seen(reading, map, decision);
    refuse_several(reading, decision, map);
    decision.is_faulty = map.is_faulty();
    decision.answer.is_faulty = map.is_faulty();
    return decision;
}

std::optional<Council> load_council(Reading reading, MapReader& above) {
    const Node* node = above.optional("council");
    if (node == nullptr) return std::nullopt;
    MapReader map(reading, *node, "council", {"members", "approve"});
    const auto members = map.required("members") != nullptr ? map.count("members", 0, 999) : std::nullopt;
    const auto approve = map.required("approve") != nullptr ? map.count("approve", 0, 999) : std::nullopt;
    if (!members || !approve || map.is_faulty()) {
        above.mark_faulty();
        return std::nullopt;
    }
    return Council{members->value, approve->value, approve->place, members->place};
}

}  // namespace

std::optional<Appraisal> load_appraisal(const Source* source, Findings& findings) {
    const YamlDocument document = parse_yaml(source, findings);
    if (document.root() == nullptr) return std::nullopt;
    const Reading reading{document, findings};
    MapReader map(
        reading, *document.root(), "appraisal",
        {"schema", "year", "unit", "round", "by", "date", "council", "unlisted", "items", "passed"});
    if (!has_schema(reading, map, "cchc/appraisal/1")) return std::nullopt;
    Appraisal appraisal;
    appraisal.source = source;
    appraisal.whose = load_whose(map);
    const auto round = map.required("round") != nullptr ? map.count("round", 1, 99) : std::nullopt;
    if (const auto by = map.required_text("by")) appraisal.by = by->value;
    appraisal.date = map.date("date");
    appraisal.council = load_council(reading, map);
    if (const auto unlisted = map.choice("unlisted", names::unlisted)) {
        appraisal.unlisted_are_open = *unlisted == Unlisted::open;
        appraisal.unlisted_place = map.key_place("unlisted");
    }
    map.required("items");
    for (const Node* node : map.list("items")) {
        Decision decision = load_decision(reading, *node);
        if (decision.item.value.empty()) {
            map.mark_faulty();
        } else {
            appraisal.decisions.push_back(std::move(decision));
        }
    }
    for (const Node* node : map.list("passed")) {
        Decision passed = load_passed(reading, *node);
        if (passed.is_faulty) map.mark_faulty();
        appraisal.passed.push_back(std::move(passed));
    }
    appraisal.is_faulty = map.is_faulty() || !document.is_whole;
    if (!round) return std::nullopt;
    appraisal.round = *round;
    return appraisal;
}

}  // namespace cchc
