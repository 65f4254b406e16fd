// SPDX-License-Identifier: MIT
#include "load/load_scorecard.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "load/parse_pages.hpp"
#include "yaml/reader.hpp"

namespace cchc {
namespace {

constexpr std::array<std::string_view, 2> yes_no_names{"true", "false"};

std::optional<Evidence> load_evidence(Reading reading, const Node& node) {
    MapReader map(reading, node, "evidence", {"file", "withheld", "number", "date", "title", "pages"});
    Evidence evidence;
    evidence.place = reading.place(node);
    evidence.file = map.text("file");
    evidence.withheld = map.text("withheld");
    if (const auto number = map.text("number")) {
        evidence.number = number->value;
        evidence.number_place = number->place;
    }
    evidence.date = map.date("date");
    if (const auto title = map.text("title")) evidence.title = title->value;
    if (const auto pages = map.text("pages")) {
        set_pages(evidence, *pages, reading.findings);
    }
    if (evidence.file && evidence.withheld) {
        reading.findings.add({.message = Message::evidence_both, .place = evidence.withheld->place});
        return std::nullopt;
    }
    if (evidence.file || evidence.withheld) return evidence;
    if (!map.is_faulty())
        reading.findings.add({.message = Message::evidence_nameless, .place = evidence.place});
    return std::nullopt;
}

void load_inputs(Reading reading, MapReader& map, Score& score) {
    const Node* node = map.optional("inputs");
    if (node == nullptr) return;
    score.inputs_place = map.key_place("inputs");
    score.inputs.emplace();
    if (node->kind != NodeKind::map) {
        reading.findings.add({.message = Message::expected_map,
                              .place = reading.place(*node),
                              .args = {{"where", std::string("inputs")}}});
        map.mark_faulty();
        return;
    }
    const Node* value = nullptr;
    for (const Node* key = reading.document.first(*node); key != nullptr;
         key = reading.document.next(*value)) {
        value = reading.document.next(*key);
        if (value == nullptr) break;
        const std::string name(key->text);
        if (node->is_flow && value->kind == NodeKind::empty) {
            reading.findings.add(
                {.message = Message::key_after_comma, .place = reading.place(*key), .args = {{"key", name}}});
            map.mark_faulty();
        } else if (const auto number = read_number(reading, *value, name)) {
            score.inputs->push_back({{name, reading.place(*key)}, *number});
        } else {
            map.mark_faulty();
        }
    }
}

Score load_score(Reading reading, const Node& node) {
    MapReader map(reading, node, "scores",
                  {"item", "level", "parts", "inputs", "points", "evidence", "justification",
                   "not_applicable", "replies"});
    Score score;
    if (const auto item = map.required_text("item")) score.item = *item;
    score.level = map.text("level");
    if (map.has("parts")) {
        score.parts_place = map.key_place("parts");
        score.parts = map.texts("parts");
    }
    load_inputs(reading, map, score);
    score.points = map.number("points");
    for (const Node* element : map.list("evidence")) {
        if (auto evidence = load_evidence(reading, *element)) {
            score.evidence.push_back(std::move(*evidence));
        } else {
            map.mark_faulty();
        }
    }
    score.justification = map.text("justification");
    if (const auto at = map.choice("not_applicable", yes_no_names)) {
        score.not_applicable = *at == 0;
        score.not_applicable_place = map.key_place("not_applicable");
    }
    if (map.has("replies")) {
        reading.findings.add({.message = Message::unsupported_replies,
                              .place = map.key_place("replies"),
                              .item = score.item.value});
    }
    score.is_faulty = map.is_faulty();
    const bool names_backing = map.has("evidence") || map.has("justification") ||
                               map.is_misspelt("evidence") || map.is_misspelt("justification");
    score.backing_is_faulty = map.is_faulty() && names_backing;
    return score;
}

}  // namespace

Scorecard load_scorecard(const Source* source, Findings& findings) {
    Scorecard card;
    card.source = source;
    const YamlDocument document = parse_yaml(source, findings);
    card.is_faulty = !document.is_whole;
    card.entries_are_complete = document.is_whole;
    if (document.root() == nullptr) return card;
    const Reading reading{document, findings};
    const bool is_map = document.root()->kind == NodeKind::map;
    if (!document.is_whole && !is_map) return card;
    MapReader map(reading, *document.root(), "score card", {"schema", "officer", "submitted", "scores"});
    if (!has_schema(reading, map, "cchc/scores/1")) {
        card.is_faulty = true;
        card.entries_are_complete = false;
        if (is_map && map.has("schema")) return card;
    }
    card.officer = map.required_text("officer");
    card.submitted = map.date("submitted");
    card.submitted_is_faulty = map.has("submitted") && !card.submitted;
    map.required("scores");
    for (const Node* node : map.list("scores")) {
        Score score = load_score(reading, *node);
        if (score.item.value.empty()) {
            card.is_faulty = true;
            card.entries_are_complete = false;
        } else {
            card.scores.push_back(std::move(score));
        }
    }
    const Node* scores = map.has("scores") ? map.optional("scores") : nullptr;
    if (scores == nullptr || scores->kind != NodeKind::list) card.entries_are_complete = false;
    if (!document.is_whole && !card.scores.empty()) {  // the last entry may be cut off
        card.scores.back().is_faulty = true;
        card.scores.back().backing_is_faulty = true;
    }
    card.is_faulty = card.is_faulty || map.is_faulty();
    return card;
}

}  // namespace cchc
