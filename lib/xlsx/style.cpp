// SPDX-License-Identifier: MIT
#include "xlsx/style.hpp"

#include <utility>

#include "xlsx/calls.hpp"

namespace cchc {
namespace {

std::uint8_t alignment(Align align) {
    switch (align) {
        case Align::center:
            return LXW_ALIGN_CENTER;
        case Align::right:
            return LXW_ALIGN_RIGHT;
        case Align::left:
            break;
    }
    return LXW_ALIGN_LEFT;
}

}  // namespace

void set_look(lxw_format* format, const Style& style) {
    constexpr std::uint8_t roman_family = 1;
    constexpr std::uint32_t white = 0xFFFFFF;
    format_set_font_name(format, font);
    format_set_font_family(format, roman_family);
    format_set_font_size(format, style.size);
    if (style.bold) format_set_bold(format);
    if (style.italic) format_set_italic(format);
    if (style.underline) format_set_underline(format, LXW_UNDERLINE_SINGLE);
    if (style.border) format_set_border(format, LXW_BORDER_THIN);
    if (style.wrap) format_set_text_wrap(format);
    if (style.color != 0) format_set_font_color(format, style.color);
    if (style.fill != white) format_set_bg_color(format, style.fill);
    if (style.is_input) format_set_unlocked(format);
    format_set_align(format, alignment(style.align));
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    format_set_num_format(format, style.number_format.c_str());
}

Style head_cell() {
    return {.bold = true, .border = true, .wrap = true, .align = Align::center, .fill = fills::head};
}
Style text_cell() {
    return {.border = true, .wrap = true};
}
Style center_cell() {
    return {.border = true, .wrap = true, .align = Align::center};
}
Style number_cell(const std::string& number_format) {
    return {.border = true, .align = Align::center, .number_format = number_format};
}
Style as_bold(Style style) {
    style.bold = true;
    return style;
}
Style with_fill(Style style, std::uint32_t fill) {
    style.fill = fill;
    return style;
}

}  // namespace cchc
