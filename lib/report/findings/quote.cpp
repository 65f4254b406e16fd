// SPDX-License-Identifier: MIT
#include "report/findings/quote.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/text.hpp"
#include "report/labels.hpp"
#include "report/layout.hpp"

namespace cchc {
namespace {

// A line may be a whole file: only so many bytes around the place are looked at.
constexpr std::size_t reach = 1200;

bool is_inside_character(std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

struct Cell {
    std::string text;
    std::size_t width = 0;
    bool is_marked = false;
};

/// The part of a line within reach, as cells.
struct Strip {
    std::vector<Cell> cells;
    std::size_t mark = 0;  ///< index of the first marked cell
    bool is_cut_before = false;
    bool is_cut_after = false;
};

/// What is within reach of a byte, in whole characters.
struct Reach {
    std::size_t begin;
    std::string_view text;
};

Reach around(std::string_view line, std::size_t first) {
    std::size_t begin = first > reach ? first - reach : 0;
    std::size_t end = std::min(line.size(), first + reach);
    while (is_inside_character(line, begin)) ++begin;
    while (is_inside_character(line, end)) ++end;
    return {begin, line.substr(begin, end - begin)};
}

Strip strip_of(std::string_view line, std::size_t first, std::size_t length) {
    const Reach within = around(line, first);
    Strip strip;
    strip.is_cut_before = within.begin > 0;
    strip.is_cut_after = within.begin + within.text.size() < line.size();
    std::size_t at = within.begin;
    for (const auto character : characters_of(within.text)) {
        const std::string text = printable(character);
        const bool marked = at < first + length && at + character.size() > first;
        if (at + character.size() <= first) strip.mark = strip.cells.size() + 1;
        strip.cells.push_back({text, display_width(text), marked});
        at += character.size();
    }
    return strip;
}

std::size_t width_of(const std::vector<Cell>& cells, std::size_t first, std::size_t last) {
    std::size_t width = 0;
    for (std::size_t i = first; i < last; ++i) width += cells[i].width;
    return width;
}

/// Cells [first, last) that fit, with the mark about a third from the left.
std::pair<std::size_t, std::size_t> window(const Strip& strip, std::size_t width) {
    const auto& cells = strip.cells;
    if (width_of(cells, 0, cells.size()) <= width) return {0, cells.size()};
    std::size_t first = std::min(strip.mark, cells.size());
    std::size_t used = 0;
    const bool fits_from_start = width_of(cells, 0, first) <= width * 2 / 3;
    const std::size_t before = fits_from_start ? width : width / 3;
    while (first > 0 && used + cells[first - 1].width <= before) used += cells[--first].width;
    std::size_t last = std::min(strip.mark, cells.size());
    while (last < cells.size() && used + cells[last].width <= width) used += cells[last++].width;
    return {first, last};
}

}  // namespace

std::optional<Quote> quote(const Place& place, std::size_t width) {
    const auto line = line_text(place);
    if (line.empty() || place.column == 0) return std::nullopt;
    const std::size_t first_byte = std::min<std::size_t>(place.column - 1, line.size());
    if (find_invalid_utf8(around(line, first_byte).text)) return std::nullopt;
    const Strip strip = strip_of(line, first_byte, std::max<std::size_t>(1, place.length));
    const auto [first, last] = window(strip, width > 22 ? width - 2 : 20);
    Quote made;
    if (first > 0 || strip.is_cut_before) made.line = "…";
    made.indent = made.line.empty() ? 0 : 1;
    made.width = 0;
    for (std::size_t i = first; i < last; ++i) {
        const Cell& cell = strip.cells[i];
        made.line += cell.text;
        if (cell.is_marked) made.width += cell.width;
        if (i < strip.mark) made.indent += cell.width;
    }
    made.width = std::max<std::size_t>(1, made.width);
    if (last < strip.cells.size() || strip.is_cut_after) made.line += "…";
    return made;
}

std::string place_text(const Place& place, Language language) {
    if (!place.is_known()) return {};
    std::string text = printable(place.source->path);
    if (place.in_sheet()) {
        const auto& sheets = place.source->sheets;
        const auto index = static_cast<std::size_t>(place.sheet);
        if (index < sheets.size())
            text += ", " + filled(labels::sheet.in(language), printable(sheets[index]));
        if (const auto cell = cell_name(place); !cell.empty())
            text += ", " + filled(labels::cell.in(language), cell);
    } else if (place.line > 0) {
        text += ":" + std::to_string(place.line);
        if (place.column > 0) text += ":" + std::to_string(character_column(place));
    }
    return text;
}

}  // namespace cchc
