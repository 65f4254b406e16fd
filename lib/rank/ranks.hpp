// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/ratio.hpp"
#include "model/framework.hpp"

namespace cchc {

/// A rank, counted from 1; 0: none.
using Rank = std::uint32_t;

/// The ranks of values, the greatest first; equal ones have the same, and the next one follows at once
/// (`dense`: 1, 1, 2) or behind all before it (`competition`: 1, 1, 3). Where there is no value there is no
/// rank.
std::vector<Rank> ranks_of(const std::vector<std::optional<Ratio>>& values, Ties ties);

/// Where a value would stand among sorted ones, linearly between two of them: what Excel's QUARTILE.INC
/// gives. `quarter`: 0 the least, 2 the median, 4 the greatest. There must be values.
Ratio quartile(const std::vector<Ratio>& sorted, int quarter);

}  // namespace cchc
