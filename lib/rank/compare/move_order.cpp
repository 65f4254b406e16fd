// SPDX-License-Identifier: MIT
#include "rank/compare/move_order.hpp"

#include <algorithm>

namespace cchc {
namespace {

/// Its size, and whether it is a loss: of equal ones losses come first, for they are asked about.
struct Weight {
    Ratio size;
    bool is_gain = true;
    bool operator<(const Weight& other) const {
        return size != other.size ? size > other.size : is_gain < other.is_gain;
    }
};

Weight weight_of(const Ratio& moved) {
    return {std::max(moved, -moved), !moved.is_negative()};
}

/// From the first result to the last.
Weight weight_of(const ComparedItem& item) {
    Ratio moved;
    for (const auto& move : item.moves) moved += move.difference;
    return weight_of(moved);
}

Weight weight_of(const ComparedOfficer& officer) {
    Ratio moved;
    for (std::size_t move = 0; move + 1 < officer.at.size(); ++move) moved += led_difference(officer, move);
    return weight_of(moved);
}

template <typename Row>
void put_in_order(std::vector<const Row*>& rows, MoveOrder order) {
    if (order == MoveOrder::framework) return;
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row* a, const Row* b) { return weight_of(*a) < weight_of(*b); });
}

}  // namespace

std::vector<const ComparedItem*> ordered_leaves(const ComparedResults& comparison, MoveOrder order) {
    std::vector<const ComparedItem*> rows;
    for (const auto& item : comparison.items)
        if (item.is_leaf) rows.push_back(&item);
    put_in_order(rows, order);
    return rows;
}

std::vector<const ComparedOfficer*> ordered_officers(const ComparedResults& comparison, MoveOrder order) {
    std::vector<const ComparedOfficer*> rows;
    for (const auto& officer : comparison.officers) rows.push_back(&officer);
    put_in_order(rows, order);
    return rows;
}

}  // namespace cchc
