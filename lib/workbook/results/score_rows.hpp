// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "workbook/book.hpp"

namespace cchc {

/// Columns of the scoring table: those of the official table in its order, then what is computed from them.
enum class ScoreColumn : std::uint16_t {
    code,
    item,
    max,
    self,
    basis,
    appraised,
    survey,
    difference,
    opinion,
    share,
    final,
    counted,
    status,
    officer,
};
/// Where things stand in the scoring table; the other sheets refer to it.
struct ScoreRows {
    std::string sheet;        ///< its name
    std::uint32_t first = 0;  ///< row of the first item; item i is in row first + i
    std::uint32_t last = 0;
    std::uint32_t total = 0;
    std::optional<std::uint32_t> bonus;  ///< none where the framework has none
    std::optional<std::uint32_t> penalty;
    std::uint32_t index_exact = 0;
    std::uint32_t index = 0;
    std::optional<std::uint32_t> grade;
    std::uint32_t end = 0;  ///< the row behind the table

    std::uint32_t row_of(ItemId item) const { return first + static_cast<std::uint32_t>(item); }
    /// `K12`, for formulas inside the table.
    static std::string cell(std::uint32_t row, ScoreColumn column);
    /// `'Bảng chấm điểm'!K12`.
    std::string outside(std::uint32_t row, ScoreColumn column) const;
    /// The sum of the points standing of some items: appraised where there are such, else self.
    std::string standing_outside(const std::vector<ItemId>& items) const;
    /// `'Bảng chấm điểm'!$K$9:$K$120`, all items.
    std::string all_items(ScoreColumn column) const;
};

ScoreRows score_rows(const Book& book);

/// Items of a type that are not below one of the same type: their sum is the type's total.
std::vector<ItemId> roots_of(const Framework& framework, ItemType type);

}  // namespace cchc
