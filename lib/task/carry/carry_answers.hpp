// SPDX-License-Identifier: MIT
#pragma once

#include <deque>
#include <map>
#include <string>
#include <vector>

#include "load/carry/carried_card.hpp"
#include "report/forms/carry_list.hpp"

namespace cchc {

/// Answers carried over from other forms and score cards, by whom they now belong to.
struct CarriedAnswers {
    std::deque<Score> scores;  ///< what the maps point to
    /// By officer (index in Plan::officers), then leaf.
    std::map<std::size_t, std::map<ItemId, const Score*>> by_officer;
    std::vector<CarryLine> lines;  ///< what became of each answer, in the files' order
};

/// Gives each answer to the officer who leads its item now (evidence for others' items: to who brought it),
/// without what the item's rule no longer asks. Answers whose rule, year or framework is another, or of which
/// that is not known, are marked as unconfirmed. Of two files the later one given counts. `language`: of the
/// marks and lines.
CarriedAnswers carry_answers(const std::vector<CarriedCard>& cards, const CarryInput& input,
                             Language language);

}  // namespace cchc
