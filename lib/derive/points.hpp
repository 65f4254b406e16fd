// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "derive/trace.hpp"
#include "diag/finding.hpp"
#include "model/framework.hpp"
#include "model/scorecard.hpp"

namespace cchc {

/// One leaf's points by its rule, or why there are none.
struct Derivation {
    TraceRef points;  ///< null where nothing can be derived; rounded where the framework rounds leaves
    TraceRef exact;   ///< before that rounding
    TraceRef beyond;  ///< what a formula gave where that is below 0 or over the item's most points
    bool is_not_applicable = false;
    Findings findings;  ///< what is wrong with the answer itself; no officer in them yet
};

/// Derives the points of a leaf from what the score says: level, parts, inputs or points.
Derivation derive_points(const Framework& framework, const Item& item, const Score& score);

/// Points rounded as the framework says for a leaf: not at all where it rounds at print.
TraceRef rounded_leaf(const Framework& framework, TraceRef exact);

}  // namespace cchc
