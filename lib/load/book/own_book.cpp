// SPDX-License-Identifier: MIT
#include "load/book/own_book.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "load/book/marked_cell.hpp"

namespace cchc {
namespace {

std::string value_of(const Table& table, const TableCell& key) {
    const TableCell* value = table.find(key.row, key.column + 1);
    return value == nullptr ? std::string() : value->text;
}

CellMarks marks_of_table(const Table& table) {
    std::vector<MarkedCell> cells;
    for (const auto& cell : table.cells) cells.push_back(marked_cell(cell));
    return marks_of(cells);
}

/// `DIGEST DIGEST NAME`.
bool is_as_written(const Spreadsheet& book, const std::string& mark) {
    const auto first = mark.find(' ');
    const auto second = first == std::string::npos ? first : mark.find(' ', first + 1);
    if (second == std::string::npos) return false;
    const std::string name = to_nfc(mark.substr(second + 1));
    const auto table = std::find_if(book.tables.begin(), book.tables.end(),
                                    [&](const Table& one) { return to_nfc(one.name) == name; });
    if (table == book.tables.end()) return false;
    const CellMarks written{mark.substr(0, first), mark.substr(first + 1, second - first - 1)};
    const CellMarks now = marks_of_table(*table);
    const bool has_uncomputed = std::any_of(table->cells.begin(), table->cells.end(),
                                            [](const auto& cell) { return cell.kind == CellKind::formula; });
    return now.all == written.all || (has_uncomputed && now.without_results == written.without_results);
}

}  // namespace

OwnBook judge_own_book(const Spreadsheet& book, std::string_view schema) {
    const auto marks = std::find_if(book.tables.begin(), book.tables.end(), [](const Table& table) {
        return table.name == result_marks::marks_sheet;
    });
    if (marks == book.tables.end()) return OwnBook::foreign;
    bool is_ours = false;
    bool is_same = true;
    std::size_t sheets = 0;
    for (const auto& cell : marks->cells) {
        if (cell.column != 1) continue;
        if (cell.text == result_marks::schema_key) is_ours = value_of(*marks, cell) == schema;
        if (cell.text != result_marks::cells_key) continue;
        ++sheets;
        is_same = is_same && is_as_written(book, value_of(*marks, cell));
    }
    if (!is_ours) return OwnBook::foreign;
    return is_same && sheets + 1 == book.tables.size() ? OwnBook::unchanged : OwnBook::changed;
}

}  // namespace cchc
