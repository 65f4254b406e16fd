// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/ratio.hpp"
#include "model/framework.hpp"

namespace cchc {

/// A rank, counted from 1; 0: none.
using Rank = std::uint32_t;

/// Gives the values at these positions their ranks; sorts the positions by them. Others' ranks stay.
template <typename Value>
void rank_at(std::vector<std::size_t>& positions, const std::vector<Value>& values, Ties ties,
             std::vector<Rank>& ranks) {
    std::sort(positions.begin(), positions.end(),
              [&](std::size_t a, std::size_t b) { return values[a] > values[b]; });
    Rank rank = 0;
    for (std::size_t i = 0; i < positions.size(); ++i) {
        const bool is_tied = i > 0 && values[positions[i]] == values[positions[i - 1]];
        if (!is_tied) rank = ties == Ties::dense ? rank + 1 : static_cast<Rank>(i + 1);
        ranks[positions[i]] = rank;
    }
}

/// The ranks of values, the greatest first; equal ones have the same, and the next one follows at once
/// (`dense`: 1, 1, 2) or behind all before it (`competition`: 1, 1, 3). Where there is no value there is no
/// rank.
std::vector<Rank> ranks_of(const std::vector<std::optional<Ratio>>& values, Ties ties);

/// Where a value would stand among sorted ones, linearly between two of them: what Excel's QUARTILE.INC
/// gives. `quarter`: 0 the least, 2 the median, 4 the greatest. There must be values.
Ratio quartile(const std::vector<Ratio>& sorted, int quarter);

}  // namespace cchc
