// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/ratio.hpp"

/// What the writer and the reader of a result workbook share: hidden columns on the sheet of provenance say
/// whose workbook it is and what its cells held, and one on the sheet of points lost says whose row is whose.
namespace cchc {

namespace result_marks {
inline constexpr std::string_view schema = "cchc/result-book/1";
// Of workbooks that people only read, on a hidden sheet of their own.
inline constexpr std::string_view findings_schema = "cchc/findings-book/1";
inline constexpr std::string_view status_schema = "cchc/status-book/1";
inline constexpr std::string_view marks_sheet = "cchc";
// Keys on the sheet of provenance, each with its value to the right.
inline constexpr std::string_view schema_key = "schema";
inline constexpr std::string_view unit_key = "unit";
inline constexpr std::string_view year_key = "year";
inline constexpr std::string_view framework_key = "framework";
inline constexpr std::string_view cells_key =
    "cells";  ///< a sheet's two marks and its name, parted by blanks
// The hidden column on the sheet of points lost.
inline constexpr std::string_view items = "cchc-items";  ///< heads it; below it an item's code a row
inline constexpr std::string_view end = "cchc-end";      ///< in the row behind all that people fill in
}  // namespace result_marks

/// A cell as it is marked.
struct MarkedCell {
    std::uint32_t row = 0;  ///< from 1, like the column
    std::uint32_t column = 0;
    std::variant<std::string, Ratio, Date> value;
    bool is_formula = false;
};

/// Digests of what cells hold, in any order: the same for what was written and for what Excel and LibreOffice
/// make of it when they save it, with formulas computed anew in binary. Numbers count to 6 decimals, those of
/// formulas to 3, and texts that show nothing are none.
struct CellMarks {
    std::string all;
    std::string
        without_results;  ///< of formulas it counts only that they stand there: a program may drop the rest

    friend bool operator==(const CellMarks&, const CellMarks&) = default;
};
CellMarks marks_of(const std::vector<MarkedCell>& cells);

/// The number of a plain decimal text of any length; 0 where it is none.
Ratio number_of(std::string_view text);

}  // namespace cchc
