// SPDX-License-Identifier: MIT
// What is done to a form before it is read.
#include <algorithm>
#include <stdexcept>
#include <tuple>

#include "form_ward.hpp"

namespace cchc::test {
namespace {

[[noreturn]] void no_such_identity(const std::string& key) {
    throw std::logic_error("the form has no identity " + key);
}

void sort_cells(Table& table) {
    std::sort(table.cells.begin(), table.cells.end(), [](const TableCell& a, const TableCell& b) {
        return std::tie(a.row, a.column) < std::tie(b.row, b.column);
    });
}

bool holds(const TableRange& range, std::uint32_t row, std::uint32_t column) {
    return row >= range.first_row && row <= range.last_row && column >= range.first_column &&
           column <= range.last_column;
}

}  // namespace

OfficerForm& OfficerForm::set(const At& at, const std::string& text, CellKind kind, bool is_formula) {
    const auto [row, column] = position(at);
    erase(at);
    Table& in = sheet(at.sheet);
    in.cells.insert(place_in(in, row, column), {row, column, kind, is_formula, text});
    return *this;
}

OfficerForm& OfficerForm::erase(const At& at) {
    const auto [row, column] = position(at);
    Table& in = sheet(at.sheet);
    const auto found = place_in(in, row, column);
    if (found != in.cells.end() && found->row == row && found->column == column) in.cells.erase(found);
    return *this;
}

const TableCell* OfficerForm::find(const At& at) const {
    const auto [row, column] = position(at);
    return sheet(at.sheet).find(row, column);
}

OfficerForm& OfficerForm::drop_sheet(const std::string& name) {
    std::erase_if(spreadsheet_.tables, [&](const Table& one) { return one.name == name; });
    return *this;
}

OfficerForm& OfficerForm::rename_sheet(const std::string& name, const std::string& to) {
    sheet(name).name = to;
    return *this;
}

OfficerForm& OfficerForm::insert_rows(const At& above, std::uint32_t count) {
    const auto row = position(above).row;
    Table& in = sheet(above.sheet);
    for (auto& cell : in.cells) cell.row += cell.row >= row ? count : 0;
    for (auto& range : in.validations) {
        range.first_row += range.first_row >= row ? count : 0;
        range.last_row += range.last_row >= row ? count : 0;
    }
    return *this;
}

OfficerForm& OfficerForm::copy_row(const At& at) {
    const auto row = position(at).row;
    insert_rows({at.item, at.column, at.row + 1, at.sheet});
    Table& in = sheet(at.sheet);
    std::vector<TableCell> copies;
    for (TableCell cell : in.cells) {
        if (cell.row != row) continue;
        ++cell.row;
        copies.push_back(std::move(cell));
    }
    in.cells.insert(in.cells.end(), copies.begin(), copies.end());
    sort_cells(in);
    for (TableRange range : std::vector(in.validations)) {
        if (row < range.first_row || row > range.last_row) continue;
        range.first_row = range.last_row = row + 1;
        in.validations.push_back(range);
    }
    return *this;
}

OfficerForm& OfficerForm::drop_row(const At& at) {
    const auto row = position(at).row;
    Table& in = sheet(at.sheet);
    std::erase_if(in.cells, [&](const TableCell& cell) { return cell.row == row; });
    for (auto& cell : in.cells) cell.row -= cell.row > row ? 1 : 0;
    std::erase_if(in.validations,
                  [&](const TableRange& range) { return range.first_row == row && range.last_row == row; });
    for (auto& range : in.validations) {
        range.first_row -= range.first_row > row ? 1 : 0;
        range.last_row -= range.last_row >= row ? 1 : 0;
    }
    return *this;
}

OfficerForm& OfficerForm::drop_column(const std::string& name, const std::string& key) {
    Table& in = sheet(name);
    const auto column = column_of(in, key);
    std::erase_if(in.cells, [&](const TableCell& cell) { return cell.column == column; });
    std::erase_if(in.validations, [&](const TableRange& range) { return range.first_column == column; });
    return *this;
}

OfficerForm& OfficerForm::swap_columns(const std::string& name, const std::string& one,
                                       const std::string& other) {
    Table& in = sheet(name);
    const auto a = column_of(in, one);
    const auto b = column_of(in, other);
    const auto moved = [&](std::uint32_t column) { return column == a ? b : column == b ? a : column; };
    for (auto& cell : in.cells) cell.column = moved(cell.column);
    sort_cells(in);
    for (auto& range : in.validations) {
        range.first_column = moved(range.first_column);
        range.last_column = moved(range.last_column);
    }
    return *this;
}

OfficerForm& OfficerForm::paste_over(const At& at) {
    const auto [row, column] = position(at);
    std::erase_if(sheet(at.sheet).validations, [row = row, column = column](const TableRange& range) {
        return holds(range, row, column);
    });
    return *this;
}

OfficerForm& OfficerForm::dates_from_1904() {
    spreadsheet_.dates_from_1904 = true;
    return *this;
}

OfficerForm& OfficerForm::set_identity(const std::string& key, const std::string& value) {
    Table& in = sheet("cchc");
    const auto found = std::find_if(in.cells.begin(), in.cells.end(), [&](const TableCell& cell) {
        return cell.column == 1 && cell.text == key;
    });
    if (found == in.cells.end()) no_such_identity(key);
    place_in(in, found->row, 2)->text = value;
    return *this;
}

OfficerForm& OfficerForm::drop_identity(const std::string& key) {
    Table& in = sheet("cchc");
    std::vector<std::uint32_t> rows;
    for (const auto& cell : in.cells) {
        if (cell.column == 1 && cell.text == key) rows.push_back(cell.row);
    }
    if (rows.empty()) no_such_identity(key);
    std::erase_if(in.cells, [&](const TableCell& cell) {
        return std::find(rows.begin(), rows.end(), cell.row) != rows.end();
    });
    return *this;
}

}  // namespace cchc::test
