// SPDX-License-Identifier: MIT
#include "xlsx/cell.hpp"

#include "xlsx/calls.hpp"

namespace cchc {

std::string cell_text(Cell cell) {
    char text[LXW_MAX_CELL_NAME_LENGTH];
    lxw_rowcol_to_cell(text, cell.row, cell.column);
    return text;
}

std::string fixed_cell_text(Cell cell) {
    char text[LXW_MAX_CELL_NAME_LENGTH];
    lxw_rowcol_to_cell_abs(text, cell.row, cell.column, 1, 1);
    return text;
}

}  // namespace cchc
