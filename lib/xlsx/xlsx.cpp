// SPDX-License-Identifier: MIT
#include "xlsx/xlsx.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "xlsx/cell_values.hpp"
#include "xlsx/text_size.hpp"
#include "xlsx/xlsx_calls.hpp"

namespace cchc {
namespace {

constexpr std::size_t longest_link = 2'079;  // of the library's buffer, in bytes
constexpr double highest_row = 409;          // points
constexpr std::size_t most_links = 65'530;   // of a sheet

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

}  // namespace

std::string cell_text(Cell cell) {
    char text[LXW_MAX_CELL_NAME_LENGTH];
    lxw_rowcol_to_cell(text, cell.row, cell.column);
    return text;
}

std::string fixed_cell_text(Cell cell) {
    char text[LXW_MAX_CELL_NAME_LENGTH];
    lxw_rowcol_to_cell_abs(text, cell.row, cell.column, 1, 1);
    return text;
}

Sheet::Sheet(Workbook& book, lxw_worksheet* sheet, std::string name)
    : book_(book), sheet_(sheet), name_(std::move(name)) {
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

void Sheet::grow(Cell at, std::string_view text, const Style& style) {
    const double width = width_of(at.column, at.column);
    const auto lines = style.wrap ? wrapped_lines(text, {width, style.size, style.bold}) : 1;
    need_height(at.row, height_of(lines, style.size));
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

void Sheet::text(Cell at, std::string_view text, const Style& style) {
    if (text.empty()) {
        blank(at, style);
        return;
    }
    const std::string shown = shown_text(text, book_.cut_mark_);
    check(worksheet_write_string(sheet_, at.row, at.column, shown.c_str(), book_.format(style)), "text");
    grow(at, text, style);
}

void Sheet::number(Cell at, const Ratio& value, const Style& style) {
    check(worksheet_write_number(sheet_, at.row, at.column, nearest_double(value), book_.format(style)),
          "number");
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
}

void Sheet::blank(Cell at, const Style& style) {
    check(worksheet_write_blank(sheet_, at.row, at.column, book_.format(style)), "blank");
}

void Sheet::formula(Cell at, const Formula& formula, const Style& style) {
    lxw_format* look = book_.format(style);
    const char* const text = formula.text.c_str();
    if (const auto* value = std::get_if<Ratio>(&formula.value)) {
        const double number = nearest_double(*value);
        check(worksheet_write_formula_num(sheet_, at.row, at.column, text, look, number), "formula");
    } else {
        const std::string shown = shown_text(std::get<std::string>(formula.value), book_.cut_mark_);
        check(worksheet_write_formula_str(sheet_, at.row, at.column, text, look, shown.c_str()), "formula");
    }
}

void Sheet::link(Cell at, const Link& link, const Style& style) {
    const std::string target = link_text(link.path);
    // The library writes each space as three bytes.
    const auto spaces = static_cast<std::size_t>(std::count(target.begin(), target.end(), ' '));
    if (target.size() + 2 * spaces > longest_link || links_ == most_links) {
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
    ++links_;
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
    const double width = width_of(range.first.column, range.last.column);
    const auto lines = style.wrap ? wrapped_lines(text, {width, style.size, style.bold}) : 1;
    need_height(range.first.row, range.last.row, height_of(lines, style.size));
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

Workbook::Workbook(const std::string& path, const BookProperties& properties)
    : book_(made(workbook_new(path.c_str()), "workbook")), cut_mark_(properties.cut_mark) {
    // The first format is the one of every cell without its own.
    set_look(STAILQ_FIRST(book_->formats), Style{});
    std::string title = properties.title;
    std::string company = properties.company;
    lxw_doc_properties words{};
    words.title = title.data();
    words.company = company.data();
    words.created = seconds_of(properties.created);
    const lxw_error code = workbook_set_properties(book_, &words);
    if (code != LXW_NO_ERROR) lxw_workbook_free(book_);
    check(code, "properties");
}

Workbook::~Workbook() {
    if (book_ != nullptr) lxw_workbook_free(book_);
}

Sheet& Workbook::add_sheet(std::string_view name, std::uint32_t tab_color) {
    const std::string title(name);
    check(workbook_validate_sheet_name(book_, title.c_str()), title.c_str());
    lxw_worksheet* sheet = made(workbook_add_worksheet(book_, title.c_str()), "sheet");
    if (tab_color != 0) worksheet_set_tab_color(sheet, tab_color);
    sheets_.push_back(std::make_unique<Sheet>(*this, sheet, title));
    return *sheets_.back();
}

lxw_format* Workbook::format(const Style& style) {
    const auto [place, is_new] = formats_.try_emplace(style, nullptr);
    if (is_new) {
        place->second = made(workbook_add_format(book_), "format");
        set_look(place->second, style);
    }
    return place->second;
}

void Workbook::close() {
    for (const auto& sheet : sheets_) sheet->finish();
    errno = 0;
    const lxw_error code = workbook_close(std::exchange(book_, nullptr));
    // The system's words say more than the library's, where it left any.
    if (code != LXW_NO_ERROR && errno != 0) throw BookError(std::strerror(errno));
    check(code, "closing");
}

}  // namespace cchc
