// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rank/ranking.hpp"

namespace cchc {

/// What somebody should ask about: it may have a good reason, and is no finding.
struct RankQuestion {
    enum class Kind {
        same_evidence,  ///< the same bytes are evidence of several units
        same_answers,   ///< score cards whose answers are all those of other units'
        all_at_most,    ///< every item that the unit scores itself is at its most
        far_above,      ///< self-assessed points above the appraised by far more than in its group
        many_items,     ///< one document for more than five items
    };
    Kind kind = Kind::same_evidence;
    std::vector<std::size_t> units;  ///< indexes in Ranking::units
    std::vector<std::string> what =
        {};                            ///< the files, or the officers whose cards they are, of the first unit
    std::size_t items = 0;             ///< of the cards, of the unit, or that cite the document
    std::optional<Ratio> points = {};  ///< of `far_above`: self above appraised
    std::optional<Ratio> usual = {};   ///< and the most that is no question in its group
};

/// Of all units of the sets, in order of kind and units. A card with fewer than three items says nothing by
/// being like another; a group of fewer than four units has no quartiles worth the name.
std::vector<RankQuestion> questions_of(const Ranking& ranking);

}  // namespace cchc
