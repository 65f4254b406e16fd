// SPDX-License-Identifier: MIT
#include "load/cards/load_scorecard.hpp"
#include "load/carry/carried_card.hpp"
#include "model/assignment.hpp"

namespace cchc {

CarriedCard carry_card(const Source* source, const CarryInput& input, Findings& findings) {
    CarriedCard card{.source = source};
    const Scorecard read = load_scorecard(source, findings);
    if (read.whose.unit) card.unit = read.whose.unit->value;
    if (read.whose.year) card.year = std::to_string(read.whose.year->value);
    if (read.officer) card.officer = read.officer->value;
    const auto officer = card.officer ? find_officer(input.plan, *card.officer) : std::nullopt;
    for (const auto& score : read.scores) {
        const auto item = input.framework.find(score.item.value);
        if (!item || !input.framework.item(*item).is_leaf()) {
            card.unknown.push_back({score.item.value, score.item.place});
            continue;
        }
        const bool is_support = officer && lead_of(input.plan, input.framework, *item) != officer &&
                                !score.has_answer() && !score.justification;
        card.entries.push_back({.score = score, .item = *item, .is_support = is_support});
    }
    return card;
}

}  // namespace cchc
