// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "score/losses/results_in_words.hpp"
#include "score/losses/spread_leaves.hpp"

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
    std::optional<SpreadLeaves> spread = {};  ///< points of others are spread on the leaf: it costs more
    Ratio weight = Ratio::whole(1);           ///< what a point of the leaf counts
    std::optional<ItemId> cap = {};           ///< the parent whose cap leaves less than the parts' sum
};

/// The leaves that lost points: first what can be won back the soonest, then by points.
std::vector<Loss> losses_of(const Validation& validation, const Results& results);

std::string recovery_text(const ResultsInWords& view, Recovery recovery);
/// Why points were lost: from the rule and the answer that stands, with what the council decided and why.
std::string loss_text(const ResultsInWords& view, const Loss& loss);
/// `thẩm định 2 điểm. Lý do`: one decision of the council.
std::string decision_text(const ResultsInWords& view, const DecisionRef& step);

}  // namespace cchc
