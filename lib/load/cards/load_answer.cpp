// SPDX-License-Identifier: MIT
#include "load/cards/load_answer.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/text_typed.hpp"
#include "load/cards/evidence_texts.hpp"

namespace cchc {
namespace {

/// The number and date that stand in `map`.
void load_reference(MapReader& map, Evidence& evidence) {
    if (const auto number = map.text("number")) {
        evidence.number = number->value;
        evidence.number_place = number->place;
    }
    if (auto date = map.date("date")) evidence.date = std::move(date);
    const bool has_faulty_date = map.has("date") && !evidence.date;
    const bool has_faulty_number = map.has("number") && evidence.number.empty();
    evidence.is_reference_faulty = evidence.is_reference_faulty || has_faulty_date || has_faulty_number;
}

/// Another office's word: by whom, under which number, of which day. False: it could not be read.
bool load_confirmation(Reading reading, const Node& node, Evidence& evidence) {
    MapReader map(reading, node, "confirmed_by", {"by", "number", "date"});
    for (const auto* key : {"number", "date"}) {
        const bool is_twice =
            key == std::string_view("number") ? !evidence.number.empty() : evidence.date.has_value();
        if (!map.has(key) || !is_twice) continue;
        reading.findings.add({.message = Message::confirmation_twice,
                              .place = map.key_place(key),
                              .args = {{"key", std::string(key)}}});
        map.mark_faulty();
    }
    evidence.confirmed_by = map.required_text("by");
    load_reference(map, evidence);
    return !map.is_faulty() && evidence.confirmed_by.has_value();
}

std::optional<Evidence> load_evidence(Reading reading, const Node& node) {
    MapReader map(reading, node, "evidence",
                  {"file", "withheld", "confirmed_by", "link", "number", "date", "title", "pages"});
    Evidence evidence;
    evidence.place = reading.place(node);
    evidence.file = map.text("file");
    if (evidence.file) evidence.file_bytes = trimmed(reading.document.unnormalised(*map.optional("file")));
    evidence.withheld = map.text("withheld");
    load_reference(map, evidence);
    if (const auto title = map.text("title")) evidence.title = title->value;
    if (const auto pages = map.text("pages")) {
        set_pages(evidence, *pages, reading.findings);
    }
    if (const Node* confirmed = map.optional("confirmed_by")) {
        if (!load_confirmation(reading, *confirmed, evidence)) {
            evidence.confirmed_by.reset();
            map.mark_faulty();
        }
    }
    if (auto link = map.word("link"); link && !set_link(evidence, std::move(*link), reading.findings))
        return std::nullopt;
    const std::size_t ways = (map.has("file") ? 1U : 0U) + (map.has("withheld") ? 1U : 0U) +
                             (map.has("confirmed_by") ? 1U : 0U) + (map.has("link") ? 1U : 0U);
    if (ways > 1) {
        reading.findings.add({.message = Message::evidence_both,
                              .place = evidence.withheld ? evidence.withheld->place : evidence.place});
        return std::nullopt;
    }
    if (evidence.where() != nullptr) return evidence;
    if (!map.is_faulty())
        reading.findings.add({.message = Message::evidence_nameless, .place = evidence.place});
    return std::nullopt;
}

bool begins_like_name(std::string_view text) {
    const char first = text.empty() ? '0' : text.front();
    return (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || first == '_';
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
        } else if (value->kind == NodeKind::scalar && begins_like_name(typed_text(value->text))) {
            // One of an input's choices; of an input that takes numbers it is told where the rule is known.
            score.inputs->push_back({{name, reading.place(*key)},
                                     {},
                                     Located<std::string>{typed_text(value->text), reading.place(*value)}});
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
