// SPDX-License-Identifier: MIT
#include "score/losses/spread_leaves.hpp"

#include <algorithm>
#include <iterator>

namespace cchc {

std::vector<ItemId> summed_children(const Framework& framework, const Item& item) {
    std::vector<ItemId> children;
    std::copy_if(item.children.begin(), item.children.end(), std::back_inserter(children),
                 [&](ItemId child) { return framework.item(child).type == item.type; });
    return children;
}

std::optional<SpreadLeaves> spread_leaves(const Validation& validation, const Results& results,
                                          const Item& item) {
    const Framework& framework = *validation.assessment.framework;
    SpreadLeaves rows;
    bool is_active = false;
    for (const ItemId id : summed_children(framework, item)) {
        const Item& leaf = framework.item(id);
        const ItemResult& result = results.items.at(id);
        if (!leaf.is_leaf() || leaf.is_survey()) {
            rows.others.push_back(id);
            rows.self_others.push_back(id);
            continue;
        }
        // A round may leave out what a score card does not, and the other way round.
        const bool is_out = result.exclusion && !result.is_spread;
        (is_out ? rows.others : rows.leaves).push_back(id);
        const LeafAnswer* answer = validation.answers.find(id);
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
