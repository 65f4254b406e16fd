// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "rank/ranking.hpp"

namespace cchc {

/// How a group's units stand at an area, in percent of what counts; units without it are left out.
struct AreaSpread {
    ItemId area = 0;
    std::size_t units = 0;
    std::array<Ratio, 5> quartiles = {};  ///< the least, first quartile, median, third, the greatest
    Ratio mean;
};

/// A scored item of a group, and what its units lost at it.
struct ItemLoss {
    ItemId item = 0;
    std::size_t losing = 0;  ///< units that lost points
    std::size_t units = 0;   ///< where it counts
    Ratio lost;              ///< points, of all units
    Ratio mean_share;        ///< in percent
};

/// Of a group with a unit or more.
struct Distribution {
    std::vector<AreaSpread> areas;  ///< normal areas of which anything counts, in order
    std::vector<ItemLoss> losses;   ///< of normal leaves: those that most units lose at first
};
Distribution distribution_of(const Ranking& ranking, const RankedSet& set, const RankedGroup& group);

/// Areas of a unit above the group's third quartile, and below its first.
struct UnitAreas {
    std::vector<ItemId> strong;
    std::vector<ItemId> weak;
};
UnitAreas areas_of(const UnitRecord& unit, const Distribution& distribution);

}  // namespace cchc
