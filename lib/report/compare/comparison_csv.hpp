// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "rank/compare/comparison.hpp"

namespace cchc {

/// A row for the index, the total, each item and each officer, and for each pair of neighbours: number,
/// decimals with a point. Points of a penalty are below 0.
std::string comparison_csv(const ComparedResults& comparison);

}  // namespace cchc
