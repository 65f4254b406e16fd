// SPDX-License-Identifier: MIT
#include "load/cards/load_seen.hpp"

#include "diag/values.hpp"
#include "model/names.hpp"

namespace cchc {
namespace {

std::string text_or_none(MapReader& map, std::string_view key) {
    const auto text = map.text(key);
    return text ? text->value : std::string();
}

Seen read_seen_marks(Reading reading, const Node& node, MapReader& above) {
    MapReader map(reading, node, "seen", {"decisions", "figures", "justification", "evidence"});
    Seen seen;
    seen.decisions = text_or_none(map, "decisions");
    seen.figures = text_or_none(map, "figures");
    seen.justification = text_or_none(map, "justification");
    for (const Node* element : map.list("evidence")) {
        MapReader of_document(reading, *element, "evidence", {"name", "sha256", "said"});
        seen.documents.push_back({.name = text_or_none(of_document, "name"),
                                  .sha256 = text_or_none(of_document, "sha256"),
                                  .said = text_or_none(of_document, "said")});
        if (of_document.is_faulty()) map.mark_faulty();
    }
    if (map.is_faulty()) above.mark_faulty();
    return seen;
}

std::optional<Located<std::string>> load_standing(Reading reading, MapReader& map) {
    const auto text = map.text("standing");
    if (!text) return std::nullopt;
    if (text->value == names::excluded) return Located<std::string>{"-", text->place};
    const auto number = number_or_finding(*text, "standing", reading.findings);
    if (!number) {
        map.mark_faulty();
        return std::nullopt;
    }
    return Located<std::string>{Ratio(number->value.value).decimal_text(), number->place};
}

}  // namespace

Decision load_passed(Reading reading, const Node& node) {
    MapReader map(reading, node, "passed", {"item", "self", "standing", "seen"});
    Decision decision;
    if (const auto item = map.required_word("item")) decision.item = *item;
    load_seen(reading, map, decision);
    decision.is_faulty = map.is_faulty();
    return decision;
}

void load_seen(Reading reading, MapReader& map, Decision& decision) {
    decision.self = map.number("self");
    decision.standing = load_standing(reading, map);
    const Node* node = map.optional("seen");
    if (node == nullptr) return;
    decision.seen = read_seen_marks(reading, *node, map);
    if (decision.self) decision.seen->self = Ratio(decision.self->value.value).decimal_text();
    if (decision.standing) decision.seen->standing = decision.standing->value;
}

}  // namespace cchc
