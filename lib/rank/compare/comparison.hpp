// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/enum_table.hpp"
#include "rank/unit_record.hpp"

namespace cchc {

/// What points moved by.
enum class MoveCause {
    self,       ///< what the unit gave itself
    council,    ///< what the council took off or added
    survey,     ///< what people answered
    framework,  ///< most points, items and types that changed
    counting,   ///< an item did not arise in one of the results
    combining,  ///< what caps take and spreading adds between items and their parents
};
inline constexpr std::size_t move_causes = 6;
/// In points; they sum to the difference.
using MoveParts = std::array<Ratio, move_causes>;

/// What is another about an item.
enum class ItemChange { added, removed, divided, joined, type, max, title, officer };

inline constexpr auto move_cause_names = enum_table<Named<MoveCause>>({
    {MoveCause::self, "self"},
    {MoveCause::council, "council"},
    {MoveCause::survey, "survey"},
    {MoveCause::framework, "framework"},
    {MoveCause::counting, "counting"},
    {MoveCause::combining, "combining"},
});
inline constexpr auto item_change_names = enum_table<Named<ItemChange>>({
    {ItemChange::added, "added"},
    {ItemChange::removed, "removed"},
    {ItemChange::divided, "divided"},
    {ItemChange::joined, "joined"},
    {ItemChange::type, "type"},
    {ItemChange::max, "max"},
    {ItemChange::title, "title"},
    {ItemChange::officer, "officer"},
});

/// From one result to the next.
struct Move {
    Ratio difference;
    MoveParts by = {};
};
struct ItemMove : Move {
    std::vector<ItemChange> changes;
    bool has_moved() const { return !difference.is_zero() || !changes.empty(); }
};

/// An item of any of the results, by its code.
struct ComparedItem {
    std::string code;
    std::string title;  ///< in the last result that has it
    bool is_area = false;
    bool is_leaf = false;                   ///< in any of the results
    std::vector<std::optional<ItemId>> at;  ///< by result
    std::vector<ItemMove> moves;            ///< one less than results
};

/// What an officer leads in one of the results.
struct LedPoints {
    std::size_t items = 0;
    Ratio counted;
    Ratio final;  ///< those of a penalty taken off
};
struct ComparedOfficer {
    std::string id;
    std::vector<std::optional<LedPoints>> at;
};

/// Two results or more, side by side, in the order they were named. Of any scoring: what of a difference is
/// the framework's is told apart.
struct ComparedResults {
    std::vector<UnitRecord> results;
    std::vector<ComparedItem> items;  ///< in the last framework's order; those gone stand where they stood
    std::vector<ComparedOfficer> officers;  ///< in order of their first items
    std::vector<Move> moves;  ///< of the points that the index is made of, bonus and penalty too
};

ComparedResults compare(std::vector<UnitRecord> results);

/// Final points of an item, those of a penalty below 0; none where the result does not have it, or has of an
/// item that another scores as a whole the parts.
std::optional<Ratio> compared_points(const ComparedResults& comparison, const ComparedItem& item,
                                     std::size_t result);
/// Their difference from one result to the next; an absent one counts as 0.
Ratio led_difference(const ComparedOfficer& officer, std::size_t move);
/// final + bonus − penalty.
Ratio index_points(const RecordedTotal& total);

}  // namespace cchc
