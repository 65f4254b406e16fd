// SPDX-License-Identifier: MIT
#include "load/cards/load_scorecard.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "load/cards/load_answer.hpp"
#include "load/cards/load_whose.hpp"
#include "yaml/reader.hpp"

namespace cchc {
namespace {

std::optional<Reply> load_reply(Reading reading, const Node& node) {
    MapReader map(reading, node, "replies", {"round", "text", "evidence"});
    Reply reply;
    const bool names_round = map.required("round") != nullptr;
    const auto round = names_round ? map.count("round", 1, 99) : std::nullopt;
    const auto text = map.required_text("text");
    reply.evidence = load_evidence_list(reading, map);
    if (!round || !text || map.is_faulty()) return std::nullopt;
    reply.round = *round;
    reply.text = *text;
    return reply;
}

Score load_score(Reading reading, const Node& node) {
    MapReader map(reading, node, "scores",
                  {"item", "level", "parts", "inputs", "points", "evidence", "justification",
                   "not_applicable", "replies", "unconfirmed"});
    Score score;
    if (const auto item = map.required_word("item")) score.item = *item;
    load_answer(reading, map, score);
    score.points = map.number("points");
    score.evidence = load_evidence_list(reading, map);
    score.justification = map.text("justification");
    score.unconfirmed = map.text("unconfirmed");
    for (const Node* element : map.list("replies")) {
        if (auto reply = load_reply(reading, *element)) {
            score.replies.push_back(std::move(*reply));
        } else {
            map.mark_faulty();
        }
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
    MapReader map(reading, *document.root(), "score card",
                  {"schema", "year", "unit", "officer", "submitted", "replied", "scores"});
    if (!has_schema(reading, map, "cchc/scores/1")) {
        card.is_faulty = true;
        card.entries_are_complete = false;
        if (is_map && map.has("schema")) return card;
    }
    card.whose = load_whose(map);
    card.officer = map.required_word("officer");
    card.submitted = map.date("submitted");
    card.submitted_is_faulty = map.has("submitted") && !card.submitted;
    card.replied = map.date("replied");
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
