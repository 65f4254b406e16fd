// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "workbook/book.hpp"
#include "workbook/results/score_cells.hpp"

namespace cchc {

/// How lost points can be won back, the soonest first.
enum class Recovery {
    by_scoring,   ///< nobody scored the item yet
    by_replying,  ///< the council took them off: explain, with documents
    next_period,  ///< the result itself fell short
};

/// Points that the index lost, and by whom: the parts sum to the whole, or to more below a cap.
struct Loss {
    const ItemResult* result = nullptr;
    Recovery recovery = Recovery::next_period;
    Ratio points;
    Ratio by_own_score;
    Ratio by_council;
    Ratio by_survey;
    std::optional<SpreadRows> spread = {};  ///< points of others are spread on the leaf: it costs more
    Ratio weight = Ratio::whole(1);         ///< what a point of the leaf counts
    std::optional<ItemId> cap = {};         ///< the parent whose cap leaves less than the parts' sum
};

/// The leaves that lost points: first what can be won back the soonest, then by points.
std::vector<Loss> losses_of(const Book& book);
std::string recovery_text(const Book& book, Recovery recovery);

}  // namespace cchc
