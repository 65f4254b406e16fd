// SPDX-License-Identifier: MIT
#include "sheet/package/table_builder.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "sheet/cell_address.hpp"
#include "sheet/package/cell_text.hpp"
#include "sheet/unreadable.hpp"

namespace cchc {
namespace {

void spend(std::size_t& budget, std::size_t count, const char* what) {
    if (count > budget) throw Unreadable{SpreadsheetFault::too_large, std::string("too many ") + what};
    budget -= count;
}

bool precedes(const TableCell& a, const TableCell& b) {
    return std::tie(a.row, a.column) < std::tie(b.row, b.column);
}

std::string place_of(const TableCell& cell) {
    return "row " + std::to_string(cell.row) + ", column " + std::to_string(cell.column);
}

}  // namespace

TableBuilder::TableBuilder(std::string_view name, TableBudget& budget) : budget_(budget) {
    spend(budget_.text_bytes, name.size(), "bytes of text");
    table_.name = normal_text(name);
}

void TableBuilder::add(TableCell cell) {
    if (cell.row < 1 || cell.row > most_rows || cell.column < 1 || cell.column > most_columns) {
        throw Unreadable{SpreadsheetFault::broken, "a cell lies outside the sheet: " + place_of(cell)};
    }
    spend(budget_.cells, 1, "cells");
    spend(budget_.text_bytes, cell.text.size(), "bytes of text");
    table_.cells.push_back(std::move(cell));
}

void TableBuilder::add_validation(const TableRange& range) {
    const auto [last, is_new] = last_validation_.try_emplace({range.first_column, range.last_column});
    if (!is_new && table_.validations[last->second].last_row + 1 == range.first_row) {
        table_.validations[last->second].last_row = range.last_row;
        return;
    }
    spend(budget_.validations, 1, "data validations");
    last->second = table_.validations.size();
    table_.validations.push_back(range);
}

void TableBuilder::hide_rows(const RowRange& rows) {
    auto& hidden = table_.hidden_rows;
    if (!hidden.empty() && hidden.back().last + 1 == rows.first) {
        hidden.back().last = rows.last;
        return;
    }
    spend(budget_.validations, 1, "hidden rows");
    hidden.push_back(rows);
}

void TableBuilder::add_formula_range(const TableRange& range) {
    spend(budget_.validations, 1, "array formulas");
    formula_ranges_.push_back(range);
}

/// Rows may come in any order, and twice.
void TableBuilder::order_hidden_rows() {
    auto rows = std::exchange(table_.hidden_rows, {});
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& range : rows) {
        auto& ordered = table_.hidden_rows;
        if (!ordered.empty() && range.first <= ordered.back().last + 1) {
            ordered.back().last = std::max(ordered.back().last, range.last);
        } else {
            ordered.push_back(range);
        }
    }
}

Table TableBuilder::finished() {
    order_hidden_rows();
    auto& cells = table_.cells;
    if (!std::is_sorted(cells.begin(), cells.end(), precedes)) {
        std::stable_sort(cells.begin(), cells.end(), precedes);
    }
    const auto twice = std::adjacent_find(cells.begin(), cells.end(), [](const auto& a, const auto& b) {
        return a.row == b.row && a.column == b.column;
    });
    if (twice != cells.end()) {
        throw Unreadable{SpreadsheetFault::broken, "a cell stands there twice: " + place_of(*twice)};
    }
    for (const auto& range : formula_ranges_) {
        const TableCell first{range.first_row, range.first_column, CellKind::text, false, {}};
        auto cell = std::lower_bound(cells.begin(), cells.end(), first, precedes);
        for (; cell != cells.end() && cell->row <= range.last_row; ++cell) {
            const bool is_inside = cell->column >= range.first_column && cell->column <= range.last_column;
            if (is_inside) cell->is_formula = true;
        }
    }
    return std::move(table_);
}

}  // namespace cchc
