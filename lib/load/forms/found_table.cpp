// SPDX-License-Identifier: MIT
#include "load/forms/found_table.hpp"

#include <algorithm>

#include "base/text_typed.hpp"

namespace cchc {

std::optional<std::uint32_t> FoundTable::row_of(std::string_view mark) const {
    const auto found = marked.find(mark);
    return found == marked.end() ? std::nullopt : std::optional(found->second);
}

std::set<std::uint32_t> FoundTable::passed_rows(bool outdated_are_read) const {
    std::set<std::uint32_t> rows = gone_rows;
    for (const auto& block : blocks) {
        if (block.is_outdated && !outdated_are_read) rows.insert(block.rows.begin(), block.rows.end());
    }
    return rows;
}

bool FoundTable::is_fixed(const TableCell& cell) const {
    for (const auto& column : kind->columns) {
        const bool is_shown = column.use != ColumnUse::absent;
        if (columns[column.place] == cell.column && is_shown && !column.is_input()) return true;
    }
    return false;
}

std::string FoundTable::plain_text(std::uint32_t row, std::size_t place) const {
    return form_plain(cell_at(*sheet.table, row, column_at(place)));
}

std::string cell_at(const Table& table, std::uint32_t row, std::uint32_t column) {
    const TableCell* cell = column == 0 ? nullptr : table.find(row, column);
    return cell == nullptr ? std::string() : typed_text(cell->text);
}

std::vector<std::uint32_t> rows_below(const Table& table, std::uint32_t row) {
    std::vector<std::uint32_t> rows;
    for (const auto& cell : table.cells) {
        if (cell.row > row && (rows.empty() || rows.back() != cell.row)) rows.push_back(cell.row);
    }
    return rows;
}

bool has_check(const Table& table, std::uint32_t row, std::uint32_t column) {
    return std::any_of(table.validations.begin(), table.validations.end(), [&](const TableRange& range) {
        return row >= range.first_row && row <= range.last_row && column >= range.first_column &&
               column <= range.last_column;
    });
}

}  // namespace cchc
