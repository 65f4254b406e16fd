// SPDX-License-Identifier: MIT
#include "xlsx/sheet.hpp"

#include <algorithm>
#include <utility>

#include "xlsx/book.hpp"
#include "xlsx/calls.hpp"
#include "xlsx/cell_values.hpp"
#include "xlsx/text_size.hpp"

namespace cchc {
namespace {

constexpr std::size_t longest_link = 2'079;  // of the library's buffer, in bytes
constexpr std::size_t most_links = 65'530;   // of a sheet

}  // namespace

Sheet::Sheet(Workbook& book, lxw_worksheet* sheet, std::string name)
    : book_(book), sheet_(sheet), printed_{.name = std::move(name)} {
    constexpr const char* everywhere = "A1:XFD1048576";
    for (const auto kind :
         {LXW_IGNORE_NUMBER_STORED_AS_TEXT, LXW_IGNORE_FORMULA_DIFFERS, LXW_IGNORE_FORMULA_RANGE}) {
        check(worksheet_ignore_errors(sheet_, static_cast<std::uint8_t>(kind), everywhere), "sheet");
    }
    worksheet_set_paper(sheet_, 9);  // A4
    worksheet_fit_to_pages(sheet_, 1, 0);
    worksheet_outline_settings(sheet_, LXW_TRUE, LXW_FALSE, LXW_FALSE, LXW_FALSE);
    worksheet_center_horizontally(sheet_);
}

void Sheet::grow(Cell at, std::string_view text, const Style& style) {
    const double width = width_of(at.column, at.column);
    const auto lines = style.wrap ? wrapped_lines(text, {width, style.size, style.bold}) : 1;
    need_height(at.row, height_of(lines, style.size));
}

void Sheet::remember(Cell at, const Style& style, WrittenCell cell) {
    if (!style.is_input) written_.insert_or_assign({at.row, at.column}, std::move(cell));
}

void Sheet::text(Cell at, std::string_view text, const Style& style) {
    if (text.empty()) {
        blank(at, style);
        return;
    }
    const std::string shown = shown_text(text, book_.cut_mark_);
    check(worksheet_write_string(sheet_, at.row, at.column, shown.c_str(), book_.format(style)), "text");
    printed_.cells.text(at, printed_text(shown));
    remember(at, style, {.value = text_shown_by(shown)});
    grow(at, text, style);
}

void Sheet::number(Cell at, const Ratio& value, const Style& style) {
    const double nearest = nearest_double(value);
    check(worksheet_write_number(sheet_, at.row, at.column, nearest, book_.format(style)), "number");
    printed_.cells.number(at, nearest);
    remember(at, style, {.value = value});
}

void Sheet::count(Cell at, std::size_t value, const Style& style) {
    number(at, Ratio::whole(static_cast<long>(value)), style);
}

void Sheet::date(Cell at, const Date& value, const Style& style) {
    if (value < Date{1900, 3, 1}) {  // before Excel's calendar, or in its two months with a wrong leap day
        text(at, value.iso(), style);
        return;
    }
    lxw_datetime when{value.year, value.month, value.day, 0, 0, 0};
    check(worksheet_write_datetime(sheet_, at.row, at.column, &when, book_.format(style)), "date");
    printed_.cells.number(at, serial_of(value));
    remember(at, style, {.value = value});
}

void Sheet::blank(Cell at, const Style& style) {
    check(worksheet_write_blank(sheet_, at.row, at.column, book_.format(style)), "blank");
    printed_.cells.blank(at);
    written_.erase({at.row, at.column});
}

void Sheet::formula(Cell at, const Formula& formula, const Style& style) {
    lxw_format* look = book_.format(style);
    const char* const text = formula.text.c_str();
    const std::string_view printed = std::string_view(formula.text).substr(1);
    if (const auto* value = std::get_if<Ratio>(&formula.value)) {
        const double number = nearest_double(*value);
        check(worksheet_write_formula_num(sheet_, at.row, at.column, text, look, number), "formula");
        printed_.cells.formula(at, printed, number);
        remember(at, style, {.value = *value, .is_formula = true});
    } else {
        // The library prints what a formula gives as it is.
        const std::string shown =
            printed_text(shown_text(std::get<std::string>(formula.value), book_.cut_mark_));
        check(worksheet_write_formula_str(sheet_, at.row, at.column, text, look, shown.c_str()), "formula");
        printed_.cells.formula(at, printed, shown);
        remember(at, style, {.value = text_shown_by(shown), .is_formula = true});
    }
}

void Sheet::link(Cell at, const Link& link, const Style& style) {
    const std::string target = link_text(link.path);
    // The library writes each space as three bytes.
    const auto spaces = static_cast<std::size_t>(std::count(target.begin(), target.end(), ' '));
    if (target.size() + 2 * spaces > longest_link || printed_.links == most_links) {
        text(at, link.text, style);
        return;
    }
    Style shown = style;
    shown.color = 0x0563C1;
    shown.underline = true;
    const std::string words = shown_text(link.text, book_.cut_mark_);
    check(worksheet_write_url_opt(sheet_, at.row, at.column, target.c_str(), book_.format(shown),
                                  words.c_str(), nullptr),
          "link");
    // The library turns the slashes of the words, too: they are written again.
    check(worksheet_write_string(sheet_, at.row, at.column, words.c_str(), book_.format(shown)), "link");
    printed_.cells.text(at, printed_text(words));
    remember(at, style, {.value = text_shown_by(words)});
    ++printed_.links;
    grow(at, link.text, shown);
}

void Sheet::merged(const CellRange& range, std::string_view text, const Style& style) {
    if (range.first.row == range.last.row && range.first.column == range.last.column) {
        this->text(range.first, text, style);
        return;
    }
    const std::string shown = shown_text(text, book_.cut_mark_);
    check(worksheet_merge_range(sheet_, range.first.row, range.first.column, range.last.row,
                                range.last.column, shown.c_str(), book_.format(style)),
          "merged cells");
    print_merged(range, shown);
    remember(range.first, style, {.value = text_shown_by(shown)});
    const double width = width_of(range.first.column, range.last.column);
    const auto lines = style.wrap ? wrapped_lines(text, {width, style.size, style.bold}) : 1;
    need_height(range.first.row, range.last.row, height_of(lines, style.size));
}

void Sheet::print_merged(const CellRange& range, std::string_view shown) {
    ++printed_.merges;
    for (Cell at = range.first; at.row <= range.last.row; ++at.row) {
        for (at.column = range.first.column; at.column <= range.last.column; ++at.column)
            printed_.cells.blank(at);
    }
    if (!shown.empty()) printed_.cells.text(range.first, printed_text(shown));
}

void Sheet::merge(const CellRange& range, const Style& style) {
    if (range.first.row == range.last.row && range.first.column == range.last.column)
        return blank(range.first, style);
    check(worksheet_merge_range(sheet_, range.first.row, range.first.column, range.last.row,
                                range.last.column, "", book_.format(style)),
          "merged cells");
    print_merged(range, {});
}

void Sheet::note(Cell at, std::string_view text) {
    std::string words(text);
    std::string name = font;
    lxw_comment_options options{};
    options.font_name = name.data();
    options.font_size = 10;
    options.width = 260;
    options.height = 120;
    check(worksheet_write_comment_opt(sheet_, at.row, at.column, words.c_str(), &options), "note");
    ++printed_.notes;
}

}  // namespace cchc
