// SPDX-License-Identifier: MIT
#include "workbook/results/cell_marks.hpp"

namespace cchc {

CellMarks marks_of(const Sheet& sheet) {
    std::vector<MarkedCell> cells;
    for (const auto& [place, cell] : sheet.written()) {
        cells.push_back({.row = place.first + 1,
                         .column = place.second + 1U,
                         .value = cell.value,
                         .is_formula = cell.is_formula});
    }
    return marks_of(cells);
}

}  // namespace cchc
