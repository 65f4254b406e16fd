// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "base/ratio.hpp"

namespace cchc {

/// Rows and columns count from 0.
struct Cell {
    std::uint32_t row = 0;
    std::uint16_t column = 0;
};
struct CellRange {
    Cell first;
    Cell last;
};

/// A formula and the value the program computed for it.
struct Formula {
    std::string text;  ///< begins with `=`
    std::variant<Ratio, std::string> value;
};

/// A file, named from the workbook's folder, and the text shown.
struct Link {
    std::string path;
    std::string text;
};

/// `K12`.
std::string cell_text(Cell cell);
/// `$K$12`.
std::string fixed_cell_text(Cell cell);

}  // namespace cchc
