// SPDX-License-Identifier: MIT
// floor_xlsx DUMP [BOOK.xlsx]: reads a dump made by dump.py and, where a target is named, writes it with bare
// libxlsxwriter. The difference of the two is what writing costs.
//
// A record a line, its fields parted by tabs; in a field `\n`, `\t` and `\\` stand for a line end, a tab and
// a backslash. Rows and columns count from 0; a look is the number of a `look` record.
#include <xlsxwriter.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using Record = std::vector<std::string>;

Record fields(std::string_view line) {
    Record record(1);
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\t') {
            record.emplace_back();
        } else if (line[i] == '\\' && i + 1 < line.size()) {
            const char next = line[++i];
            record.back() += next == 'n' ? '\n' : next == 't' ? '\t' : next;
        } else {
            record.back() += line[i];
        }
    }
    return record;
}

class Writer {
  public:
    explicit Writer(const char* path) : book_(workbook_new(path)) {}

    void write(Record record) {
        record_ = std::move(record);
        (this->*writers().at(record_[0]))();
    }
    bool close() { return workbook_close(book_) == LXW_NO_ERROR && good_; }

  private:
    using Step = void (Writer::*)();
    static const std::map<std::string, Step>& writers() {
        static const std::map<std::string, Step> all{
            {"look", &Writer::look},     {"sheet", &Writer::sheet}, {"page", &Writer::page},
            {"width", &Writer::width},   {"row", &Writer::row},     {"string", &Writer::string},
            {"number", &Writer::number}, {"blank", &Writer::blank}, {"formula", &Writer::formula},
            {"words", &Writer::words},   {"link", &Writer::link},   {"merge", &Writer::merge},
            {"when", &Writer::when},     {"chart", &Writer::chart},
        };
        return all;
    }

    const char* text(std::size_t field) const { return record_.at(field).c_str(); }
    double real(std::size_t field) const { return std::strtod(text(field), nullptr); }
    unsigned whole(std::size_t field, int base = 10) const {
        return static_cast<unsigned>(std::strtoul(text(field), nullptr, base));
    }
    lxw_col_t column(std::size_t field) const { return static_cast<lxw_col_t>(whole(field)); }
    std::uint8_t small(std::size_t field) const { return static_cast<std::uint8_t>(whole(field)); }
    lxw_format* look_at(std::size_t field) const { return looks_.at(whole(field)); }
    void check(lxw_error code) { good_ = good_ && code == LXW_NO_ERROR; }

    /// size, bold, italic, underline, border, wrap, align, color, fill, number format
    void look() {
        lxw_format* made = workbook_add_format(book_);
        format_set_font_name(made, "Times New Roman");
        format_set_font_family(made, 1);
        format_set_font_size(made, real(1));
        if (whole(2) == 1) format_set_bold(made);
        if (whole(3) == 1) format_set_italic(made);
        if (whole(4) == 1) format_set_underline(made, LXW_UNDERLINE_SINGLE);
        if (whole(5) == 1) format_set_border(made, LXW_BORDER_THIN);
        if (whole(6) == 1) format_set_text_wrap(made);
        const std::string& align = record_.at(7);
        format_set_align(made, align == "center"  ? LXW_ALIGN_CENTER
                               : align == "right" ? LXW_ALIGN_RIGHT
                                                  : LXW_ALIGN_LEFT);
        format_set_align(made, LXW_ALIGN_VERTICAL_CENTER);
        if (!record_.at(8).empty()) format_set_font_color(made, whole(8, 16));
        if (!record_.at(9).empty()) format_set_bg_color(made, whole(9, 16));
        format_set_num_format(made, text(10));
        looks_.push_back(made);
    }

    void sheet() {
        sheet_ = workbook_add_worksheet(book_, text(1));
        for (const auto kind :
             {LXW_IGNORE_NUMBER_STORED_AS_TEXT, LXW_IGNORE_FORMULA_DIFFERS, LXW_IGNORE_FORMULA_RANGE}) {
            check(worksheet_ignore_errors(sheet_, static_cast<std::uint8_t>(kind), "A1:XFD1048576"));
        }
        worksheet_outline_settings(sheet_, LXW_TRUE, LXW_FALSE, LXW_FALSE, LXW_FALSE);
        worksheet_center_horizontally(sheet_);
    }

    /// landscape, frozen rows, frozen columns, header
    void page() {
        worksheet_set_paper(sheet_, 9);
        worksheet_fit_to_pages(sheet_, 1, 0);
        if (whole(1) == 1) worksheet_set_landscape(sheet_);
        worksheet_freeze_panes(sheet_, whole(2), column(3));
        check(worksheet_repeat_rows(sheet_, whole(2) - 1, whole(2) - 1));
        worksheet_set_margins(sheet_, 0.6, 0.5, 0.75, 0.6);
        check(worksheet_set_header(sheet_, text(4)));
    }

    void width() { check(worksheet_set_column(sheet_, column(1), column(1), real(2), nullptr)); }
    void row() {
        lxw_row_col_options options{};
        options.level = small(3);
        check(worksheet_set_row_opt(sheet_, whole(1), real(2), nullptr, &options));
    }
    void string() { check(worksheet_write_string(sheet_, whole(1), column(2), text(4), look_at(3))); }
    void number() { check(worksheet_write_number(sheet_, whole(1), column(2), real(4), look_at(3))); }
    void blank() { check(worksheet_write_blank(sheet_, whole(1), column(2), look_at(3))); }
    void formula() {
        check(worksheet_write_formula_num(sheet_, whole(1), column(2), text(5), look_at(3), real(4)));
    }
    void words() {
        check(worksheet_write_formula_str(sheet_, whole(1), column(2), text(5), look_at(3), text(4)));
    }
    void link() {
        check(worksheet_write_url_opt(sheet_, whole(1), column(2), text(4), look_at(3), text(5), nullptr));
    }
    void merge() {
        check(worksheet_merge_range(sheet_, whole(1), column(2), whole(3), column(4), text(6), look_at(5)));
    }
    void when() {
        lxw_conditional_format condition{};
        condition.type = LXW_CONDITIONAL_TYPE_FORMULA;
        condition.value_string = record_.at(5).data();
        condition.format = workbook_add_format(book_);
        format_set_bg_color(condition.format, 0xFFD7D7);
        check(
            worksheet_conditional_format_range(sheet_, whole(1), column(2), whole(3), column(4), &condition));
    }
    void chart() {
        lxw_chart* drawn = workbook_add_chart(book_, LXW_CHART_BAR);
        chart_series_set_labels(chart_add_series(drawn, text(3), text(4)));
        chart_title_set_name(drawn, text(5));
        check(worksheet_insert_chart(sheet_, whole(1), column(2), drawn));
    }

    lxw_workbook* book_;
    lxw_worksheet* sheet_ = nullptr;
    std::vector<lxw_format*> looks_;
    Record record_;
    bool good_ = true;
};

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) return 2;
    std::vector<Record> records;
    std::ifstream dump(argv[1]);
    for (std::string line; std::getline(dump, line);) records.push_back(fields(line));
    if (records.empty()) return 1;
    if (argc == 2) return 0;
    Writer writer(argv[2]);
    for (auto& record : records) writer.write(std::move(record));
    return writer.close() ? 0 : 1;
}
