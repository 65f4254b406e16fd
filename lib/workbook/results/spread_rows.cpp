// SPDX-License-Identifier: MIT
#include "workbook/results/score_cells.hpp"

namespace cchc {

std::optional<SpreadRows> spread_rows(const Book& book, const Item& item) {
    SpreadRows rows;
    bool is_active = false;
    for (const ItemId id : summed_children(book.framework(), item)) {
        const Item& leaf = book.framework().item(id);
        const ItemResult& result = book.results.items.at(id);
        if (!leaf.is_leaf() || leaf.is_survey()) {
            rows.others.push_back(id);
            rows.self_others.push_back(id);
            continue;
        }
        // A round may leave out what a score card does not, and the other way round.
        const bool is_out = result.exclusion && !result.is_spread;
        (is_out ? rows.others : rows.leaves).push_back(id);
        const LeafAnswer* answer = book.validation.answers.find(id);
        const bool is_claimed = answer->derivation && answer->derivation->is_not_applicable;
        is_active =
            is_active || result.is_spread || (is_claimed && leaf.not_applicable == NotApplicable::spread);
        if (leaf.is_superior()) {
            rows.self_others.push_back(id);
            continue;
        }
        rows.self_whole.push_back(id);
        if (!is_claimed) rows.self_counting.push_back(id);
    }
    return is_active ? std::optional(std::move(rows)) : std::nullopt;
}

}  // namespace cchc
