// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "check/validate.hpp"
#include "score/results.hpp"

namespace cchc {

/// The children of the item's own type, which its numbers sum.
std::vector<ItemId> summed_children(const Framework& framework, const Item& item);

/// The leaves of a parent among which points are spread: what they reach counts for the whole.
struct SpreadLeaves {
    std::vector<ItemId> leaves;         ///< those that did not arise, too
    std::vector<ItemId> self_whole;     ///< by the score cards alone
    std::vector<ItemId> self_counting;  ///< those of them that did arise
    std::vector<ItemId> others;         ///< the parent's other children, those that left it among them
    std::vector<ItemId> self_others;    ///< those beside `self_whole`
};

/// Of a parent a leaf of which is spread and did not arise, on score cards or as it stands.
std::optional<SpreadLeaves> spread_leaves(const Validation& validation, const Results& results,
                                          const Item& parent);

}  // namespace cchc
