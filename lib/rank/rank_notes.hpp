// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "rank/ranking.hpp"

namespace cchc {

/// What a unit is ranked and graded by.
const Ratio& ranked_index(const UnitRecord& unit, RankBy by);

/// Where another lawful rounding, way of comparing or rule for ties would give one of a group's units another
/// rank or grade. `members`: indexes in `units`, with their `ranks`.
std::vector<RankNote> rank_notes(const std::vector<UnitRecord>& units, const RecordedFramework& framework,
                                 const std::vector<std::size_t>& members, const std::vector<Rank>& ranks);

}  // namespace cchc
