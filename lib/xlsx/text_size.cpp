// SPDX-License-Identifier: MIT
#include "xlsx/text_size.hpp"

#include <algorithm>
#include <array>

namespace cchc {
namespace {

// Advance widths of Times New Roman in 1/1000 em, from the space to the tilde.
constexpr std::array<short, 95> ascii_widths = {
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500,
    500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611,
    556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722,
    722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500,
    278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541};
constexpr double space = 0.25;

/// In em. Letters with accents by their case; an accent of its own adds nothing.
double letter_width(unsigned code) {
    constexpr double lower = 0.49;
    constexpr double upper = 0.72;
    constexpr double foreign = 1.0;
    if (code < 0x20 || (code >= 0x300 && code < 0x370)) return 0;
    if (code < 0x7F) return ascii_widths[code - 0x20] / 1000.0;
    if (code >= 0x1EA0 && code < 0x1F00) return code % 2 == 0 ? upper : lower;
    if (code < 0xE0) return upper;
    if (code < 0x100) return lower;
    if (code < 0x250) return code % 2 == 0 || code == 0x1AF ? upper : lower;
    return code >= 0x2010 && code < 0x2070 ? lower : foreign;
}

/// Reads one code point and moves on; a stray byte counts as one.
unsigned next_letter(std::string_view& text) {
    const auto first = static_cast<unsigned char>(text.front());
    std::size_t bytes = 1;
    if (first >= 0xF0) {
        bytes = 4;
    } else if (first >= 0xE0) {
        bytes = 3;
    } else if (first >= 0xC0) {
        bytes = 2;
    }
    bytes = std::min(bytes, text.size());
    unsigned code = bytes == 1 ? first : first & (0xFFU >> (bytes + 1));
    for (std::size_t i = 1; i < bytes; ++i)
        code = (code << 6) | (static_cast<unsigned char>(text[i]) & 0x3FU);
    text.remove_prefix(bytes);
    return code;
}

double width_of(std::string_view word) {
    double sum = 0;
    while (!word.empty()) sum += letter_width(next_letter(word));
    return sum;
}

/// Lines of one paragraph in a line of `room` em.
std::size_t lines_of(std::string_view paragraph, double room) {
    std::size_t lines = 1;
    double used = 0;
    while (!paragraph.empty()) {
        const auto end = paragraph.find(' ');
        const double word = width_of(paragraph.substr(0, end));
        if (used > 0 && used + word > room) {
            ++lines;
            used = 0;
        }
        used += word;
        while (used > room) {  // a word longer than the line is broken
            ++lines;
            used -= room;
        }
        used += space;
        if (end == std::string_view::npos) break;
        paragraph.remove_prefix(end + 1);
    }
    return lines;
}

}  // namespace

std::size_t wrapped_lines(std::string_view text, const TextBox& box) {
    constexpr double pixels_a_unit = 7;  // a digit of the workbook's default font
    constexpr double pixels_a_point = 96.0 / 72;
    constexpr double caution = 0.95;  // Excel, LibreOffice and printers differ a little
    const double em = box.size * pixels_a_point * (box.bold ? 1.1 : 1.0);
    const double room = std::max(1.0, box.width * pixels_a_unit * caution / em);
    std::size_t lines = 0;
    while (true) {
        const auto end = text.find('\n');
        lines += lines_of(text.substr(0, end), room);
        if (end == std::string_view::npos) return lines;
        text.remove_prefix(end + 1);
    }
}

double height_of(std::size_t lines, int size) {
    constexpr double highest = 409;
    return std::min(highest, static_cast<double>(lines) * size * 1.25 + 4);
}

}  // namespace cchc
