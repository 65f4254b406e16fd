// SPDX-License-Identifier: MIT
#include "load/cards/load_answer.hpp"

#include "base/text.hpp"
#include "base/text_typed.hpp"
#include "load/cards/parse_pages.hpp"

namespace cchc {
namespace {

std::optional<Evidence> load_evidence(Reading reading, const Node& node) {
    MapReader map(reading, node, "evidence", {"file", "withheld", "number", "date", "title", "pages"});
    Evidence evidence;
    evidence.place = reading.place(node);
    evidence.file = map.text("file");
    if (evidence.file) evidence.file_bytes = trimmed(reading.document.unnormalised(*map.optional("file")));
    evidence.withheld = map.text("withheld");
    if (const auto number = map.text("number")) {
        evidence.number = number->value;
        evidence.number_place = number->place;
    }
    evidence.date = map.date("date");
    const bool has_faulty_date = map.has("date") && !evidence.date;
    evidence.is_reference_faulty = has_faulty_date || (map.has("number") && evidence.number.empty());
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
        const std::string name = typed_text(key->text);
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

}  // namespace

void load_answer(Reading reading, MapReader& map, Score& score) {
    score.level = map.word("level");
    if (map.has("parts")) {
        score.parts_place = map.key_place("parts");
        score.parts = map.words("parts");
    }
    load_inputs(reading, map, score);
    if (const auto is_not = map.yes_or_no("not_applicable")) {
        score.not_applicable = *is_not;
        score.not_applicable_place = map.key_place("not_applicable");
    }
}

std::vector<Evidence> load_evidence_list(Reading reading, MapReader& map) {
    std::vector<Evidence> all;
    for (const Node* element : map.list("evidence")) {
        if (auto evidence = load_evidence(reading, *element)) {
            all.push_back(std::move(*evidence));
        } else {
            map.mark_faulty();
        }
    }
    return all;
}

}  // namespace cchc
