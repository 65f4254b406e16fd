// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace cchc {

/// Where a text stands: the width of its cell in Excel's column units, and its font.
struct TextBox {
    double width = 8.43;
    int size = 11;
    bool bold = false;
};

/// Lines a text takes in Times New Roman, wrapped at spaces; a little more rather than less.
std::size_t wrapped_lines(std::string_view text, const TextBox& box);
/// Points of height that so many lines need, at most Excel's 409.
double height_of(std::size_t lines, int size);

}  // namespace cchc
