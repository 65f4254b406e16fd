// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "load/forms/form_cells.hpp"
#include "model/framework.hpp"
#include "model/keyed_table.hpp"

/// A keyed table as it came back: where its columns and rows are now.
namespace cchc {

/// The rows that belong to one item now, from top to bottom.
struct FoundBlock {
    ItemId item = 0;
    std::vector<std::uint32_t> rows;
    std::map<std::string, std::uint32_t, std::less<>> fields = {};  ///< the row of each answer
    bool is_outdated = false;  ///< the framework has changed the item since, which is told already
};

struct FoundTable {
    SheetRef sheet;
    const KeyedTable* kind = nullptr;
    std::uint32_t key_row = 0;
    std::vector<std::uint32_t> columns;  ///< by place; 0: not there
    std::vector<FoundBlock> blocks;
    std::set<std::uint32_t> gone_rows;                         ///< of items that the framework has no more
    std::map<std::string, std::uint32_t, std::less<>> marked;  ///< the last row of each mark
    std::uint32_t first_row = 0;  ///< of the areas, criteria and items; the end's where there is none
    std::uint32_t end_row = 0;    ///< the row of the end's mark, or behind the last row
    bool is_broken = false;       ///< a column is gone: nothing else is looked for

    std::uint32_t column_at(std::size_t place) const { return columns.at(place); }
    /// Nothing where no row has the mark.
    std::optional<std::uint32_t> row_of(std::string_view mark) const;
    /// The rows of items that are gone and, unless they are read all the same, outdated.
    std::set<std::uint32_t> passed_rows(bool outdated_are_read) const;
    /// Whether the cell is in a column that is there and not to be filled in.
    bool is_fixed(const TableCell& cell) const;
    /// A cell's text in plain form; empty where there is none.
    std::string plain_text(std::uint32_t row, std::size_t place) const;
};

/// The same with the columns of one kind.
template <typename Column>
struct FoundTableOf : FoundTable {
    FoundTableOf() = default;
    explicit FoundTableOf(FoundTable found) : FoundTable(std::move(found)) {}

    std::uint32_t column(Column column) const { return column_at(place_of(column)); }
    Place place(std::uint32_t row, Column at) const { return sheet.place(row, column(at)); }
};

/// The cell's text without spaces around; empty where there is none.
std::string cell_at(const Table& table, std::uint32_t row, std::uint32_t column);
/// The rows below one that hold anything, in order.
std::vector<std::uint32_t> rows_below(const Table& table, std::uint32_t row);
/// Whether the cell has an input check.
bool has_check(const Table& table, std::uint32_t row, std::uint32_t column);

}  // namespace cchc
