// SPDX-License-Identifier: MIT
#include "xlsx/sheet.hpp"

#include <algorithm>

#include "xlsx/book.hpp"
#include "xlsx/calls.hpp"
#include "xlsx/text_size.hpp"

namespace cchc {
namespace {

constexpr double highest_row = 409;  // points

}  // namespace

void Sheet::set_widths(const std::vector<double>& widths) {
    widths_ = widths;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        check(worksheet_set_column(sheet_, column, column, widths[i], nullptr), "column");
    }
}

double Sheet::width_of(std::uint16_t first_column, std::uint16_t last_column) const {
    double sum = 0;
    for (std::size_t i = first_column; i <= last_column; ++i) sum += i < widths_.size() ? widths_[i] : 8.43;
    return sum;
}

void Sheet::need_height(std::uint32_t row, double points) {
    auto& height = heights_[row];
    height = std::max(height, points);
}

void Sheet::need_height(std::uint32_t first_row, std::uint32_t last_row, double points) {
    if (first_row == last_row) return need_height(first_row, points);
    spreads_.push_back({first_row, last_row, points});
}

void Sheet::spread_heights() {
    for (const auto& spread : spreads_) {
        double sum = 0;
        for (auto row = spread.first_row; row <= spread.last_row; ++row) {
            sum += heights_.try_emplace(row, height_of(1, 11)).first->second;
        }
        const double missing = (spread.points - sum) / (spread.last_row - spread.first_row + 1);
        for (auto row = spread.first_row; missing > 0 && row <= spread.last_row; ++row) {
            heights_[row] = std::min(highest_row, heights_[row] + missing);
        }
    }
}

void Sheet::set_level(std::uint32_t row, std::size_t level) {
    constexpr std::size_t deepest = 7;
    levels_[row] = static_cast<std::uint8_t>(std::min(level, deepest));
}

void Sheet::hide_columns(std::uint16_t first, std::uint16_t last) {
    lxw_row_col_options options{};
    options.hidden = LXW_TRUE;
    check(worksheet_set_column_opt(sheet_, first, last, LXW_DEF_COL_WIDTH, nullptr, &options), "column");
}

void Sheet::highlight(const CellRange& range, const std::string& formula, std::uint32_t fill) {
    std::string text = formula;
    lxw_conditional_format condition{};
    condition.type = LXW_CONDITIONAL_TYPE_FORMULA;
    condition.value_string = text.data();
    lxw_format* look = made(workbook_add_format(book_.book_), "format");
    format_set_bg_color(look, fill);
    condition.format = look;
    check(worksheet_conditional_format_range(sheet_, range.first.row, range.first.column, range.last.row,
                                             range.last.column, &condition),
          "conditional format");
    ++printed_.highlights;
}

void Sheet::filter(const CellRange& range) {
    check(
        worksheet_autofilter(sheet_, range.first.row, range.first.column, range.last.row, range.last.column),
        "autofilter");
}

void Sheet::set_page(const PageSetup& page) {
    if (page.landscape) worksheet_set_landscape(sheet_);
    if (page.is_large) worksheet_set_paper(sheet_, 8);  // A3
    worksheet_freeze_panes(sheet_, page.header_row + 1, page.fixed_columns);
    check(worksheet_repeat_rows(sheet_, page.header_row, page.header_row), "repeated rows");
    worksheet_set_margins(sheet_, 0.6, 0.5, 0.75, 0.6);
    std::string head = "&C&\"" + std::string(font) + ",Regular\"&13&P";
    if (!page.mark.empty()) head += "&R&\"" + std::string(font) + ",Bold\"&14" + page.mark;
    check(worksheet_set_header(sheet_, head.c_str()), "page header");
}

void Sheet::hide() {
    worksheet_hide(sheet_);
}

void Sheet::protect() {
    lxw_protection options{};
    options.format_cells = LXW_TRUE;
    options.format_columns = LXW_TRUE;
    options.format_rows = LXW_TRUE;
    options.insert_rows = LXW_TRUE;
    worksheet_protect(sheet_, nullptr, &options);
}

void Sheet::activate() {
    worksheet_activate(sheet_);
    worksheet_set_first_sheet(sheet_);
}

void Sheet::finish() {
    spread_heights();
    for (const auto& [row, level] : levels_) heights_.try_emplace(row, height_of(1, 11));
    for (const auto& [row, height] : heights_) {
        const auto level = levels_.find(row);
        lxw_row_col_options options{};
        options.level = level == levels_.end() ? std::uint8_t{0} : level->second;
        options.hidden = hidden_rows_.count(row) > 0 ? LXW_TRUE : LXW_FALSE;
        check(worksheet_set_row_opt(sheet_, row, height, nullptr, &options), "row");
    }
    constexpr std::size_t most_breaks = 1'000;  // Excel takes 1,023
    if (breaks_.empty()) return;
    if (breaks_.size() > most_breaks) breaks_.resize(most_breaks);
    breaks_.push_back(0);  // ends the list
    check(worksheet_set_h_pagebreaks(sheet_, breaks_.data()), "page breaks");
}

}  // namespace cchc
