// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.hpp"
#include "model/book/result_marks.hpp"
#include "sheet/table.hpp"

namespace cchc {

/// A cell without a value counts as an empty text, an error as its text.
inline MarkedCell marked_cell(const TableCell& cell) {
    MarkedCell mark{
        .row = cell.row, .column = cell.column, .value = cell.text, .is_formula = cell.is_formula};
    if (cell.kind == CellKind::number) mark.value = number_of(cell.text);
    if (cell.kind == CellKind::date) {
        if (const auto date = parse_date(cell.text)) mark.value = *date;
    }
    return mark;
}

}  // namespace cchc
