// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "workbook/book.hpp"

namespace cchc {

/// How lost points can be won back, the soonest first.
enum class Recovery {
    by_scoring,   ///< nobody scored the item yet
    by_replying,  ///< the council took them off: explain, with documents
    next_period,  ///< the result itself fell short
};

/// Points lost and by whom: the parts sum to the whole.
struct Loss {
    const ItemResult* result = nullptr;
    Recovery recovery = Recovery::next_period;
    Ratio points;
    Ratio by_own_score;
    Ratio by_council;
    Ratio by_survey;
    std::optional<ItemId> cap = {};  ///< the parent whose cap leaves less than the parts' sum
};

/// The leaves that lost points: first what can be won back the soonest, then by points.
std::vector<Loss> losses_of(const Book& book);
std::string recovery_text(const Book& book, Recovery recovery);

}  // namespace cchc
