// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "rank/compare/comparison.hpp"

namespace cchc {

/// In which order items and officers stand: those that moved the most first, or as the framework has them.
enum class MoveOrder { change, framework };
inline constexpr auto move_order_names = enum_table<Named<MoveOrder>>({
    {MoveOrder::change, "change"},
    {MoveOrder::framework, "framework"},
});

/// The items that any of the results scores itself. Of more than two results what moved is how far they lie
/// apart from the first to the last.
std::vector<const ComparedItem*> ordered_leaves(const ComparedResults& comparison, MoveOrder order);
std::vector<const ComparedOfficer*> ordered_officers(const ComparedResults& comparison, MoveOrder order);

}  // namespace cchc
