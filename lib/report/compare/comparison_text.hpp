// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "rank/compare/move_order.hpp"
#include "report/layout.hpp"

namespace cchc {

/// Two results: index, grade and points first, then areas, items that moved with why, officers. More: the
/// same with a column a result.
std::string comparison_text(const ComparedResults& comparison, MoveOrder order, const TextStyle& style);

}  // namespace cchc
