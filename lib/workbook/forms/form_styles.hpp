// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "workbook/book.hpp"

/// The looks of cells in the tables of officers' forms and the council's.
namespace cchc::form_styles {

inline constexpr int size = 11;

inline Style fixed_cell() {
    return {.size = size, .border = true, .wrap = true};
}
/// One that is not asked for.
inline Style closed_cell() {
    return {.size = size, .border = true, .fill = fills::excluded};
}
/// One to be filled in.
inline Style input_cell(const std::string& number_format = "@") {
    return {.size = size,
            .border = true,
            .wrap = true,
            .fill = fills::input,
            .number_format = number_format,
            .is_input = true};
}
/// One above the table.
inline Style head_input(const std::string& number_format) {
    return {.size = 12,
            .bold = true,
            .border = true,
            .wrap = true,
            .align = Align::center,
            .fill = fills::input,
            .number_format = number_format,
            .is_input = true};
}
inline Style centered(Style style) {
    style.align = Align::center;
    return style;
}

}  // namespace cchc::form_styles
