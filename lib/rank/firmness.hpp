// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "rank/ranking.hpp"

namespace cchc {

/// How firm the ranks of a group are. Where a unit's survey is known by its answers, the range of its index
/// over the rounds of its replicates, and of its rank where in each round all units stand at that round's
/// index: from the 25th to the 976th of 1,000 (19 of 20). Units without replicates stay where they are. Of
/// replicates with another seed or number of rounds no ranks are made. And every unit's rank if at all of
/// them no score that rests on a justification alone counted.
void add_firmness(const std::vector<UnitRecord>& units, const RecordedFramework& framework,
                  RankedGroup& group);

}  // namespace cchc
