// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/ratio.hpp"

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;
struct lxw_chart;

namespace cchc {

/// The library or the machine refused; stops at write_result_book.
class BookError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// Rows and columns count from 0.
struct Cell {
    std::uint32_t row = 0;
    std::uint16_t column = 0;
};
struct CellRange {
    Cell first;
    Cell last;
};

enum class Align { left, center, right };

/// How a cell looks; the font is always Times New Roman.
struct Style {
    int size = 11;
    bool bold = false;
    bool italic = false;
    bool underline = false;
    bool border = false;
    bool wrap = false;
    Align align = Align::left;
    std::uint32_t color = 0;        ///< of the letters, as 0xRRGGBB
    std::uint32_t fill = 0xFFFFFF;  ///< of the ground
    std::string number_format = "General";
    bool is_input = false;  ///< may be written into on a protected sheet
    auto operator<=>(const Style&) const = default;
};

/// A formula and the value the program computed for it.
struct Formula {
    std::string text;  ///< begins with `=`
    std::variant<Ratio, std::string> value;
};

/// A file, named from the workbook's folder, and the text shown.
struct Link {
    std::string path;
    std::string text;
};

/// The bars of one colour. The values are also kept in the chart, for viewers that do not compute.
struct BarSeries {
    std::optional<Cell> name = {};  ///< for the legend
    CellRange values;
    std::vector<Ratio> known_values;
    std::uint32_t color = 0x2F5597;
    bool has_light_labels = false;  ///< white numbers, on a dark colour
};

/// A bar a row, of percentages by name.
struct BarChart {
    std::string title;  ///< begins with a word of ours: a leading `=` would make it a formula
    CellRange names;
    std::vector<BarSeries> series;
    bool is_stacked = false;  ///< the series of a row make one bar of 100 %, with a legend
    std::string number_format;
    Cell place;
    int text_size = 9;  ///< of names and numbers, in points
    int width = 640;    ///< pixels, like the height
    int height = 320;
};

struct PageSetup {
    bool landscape = false;
    bool is_large = false;         ///< A3 instead of A4
    std::uint32_t header_row = 0;  ///< repeated on every page; what is above it scrolls no further
    std::uint16_t fixed_columns = 0;
    std::string mark = {};  ///< printed at the head of every page, such as "DRAFT"
};

/// What may be typed into cells; anything else is refused, or only warned of, with the words given.
struct InputCheck {
    enum class Kind { list, whole, decimal, date };
    Kind kind = Kind::list;
    std::string list = {};  ///< a range as in a formula, `='Lists'!$A$2:$A$4`, or words parted by commas
    Ratio least = {};       ///< of whole and decimal
    Ratio most = {};
    Date from = {};  ///< of date
    Date to = {};
    bool only_warns = false;
    std::string prompt = {};  ///< shown at the cell; empty: none
    std::string error_title = {};
    std::string error = {};
};

/// `K12`.
std::string cell_text(Cell cell);
/// `$K$12`.
std::string fixed_cell_text(Cell cell);

/// One sheet. Heights of rows follow from the wrapped texts written, so set the columns' widths first.
class Sheet {
  public:
    Sheet(class Workbook& book, lxw_worksheet* sheet, std::string name);

    void set_widths(const std::vector<double>& widths);
    const std::vector<double>& widths() const { return widths_; }
    double width_of(std::uint16_t first_column, std::uint16_t last_column) const;

    /// A text, never a formula; cut with a mark past Excel's limit.
    void text(Cell at, std::string_view text, const Style& style);
    void number(Cell at, const Ratio& value, const Style& style);
    void count(Cell at, std::size_t value, const Style& style);
    void date(Cell at, const Date& value, const Style& style);
    void blank(Cell at, const Style& style);
    void formula(Cell at, const Formula& formula, const Style& style);
    /// A link, or its text alone where the path or the number of links is past Excel's limits.
    void link(Cell at, const Link& link, const Style& style);
    void merged(const CellRange& range, std::string_view text, const Style& style);

    /// Cells made one, with what is written into the first of them afterwards.
    void merge(const CellRange& range, const Style& style);

    void need_height(std::uint32_t row, double points);
    /// Of several rows together.
    void need_height(std::uint32_t first_row, std::uint32_t last_row, double points);
    void set_level(std::uint32_t row, std::size_t level);
    /// Fills the cells of the range for which the formula, written for its first cell, holds.
    void highlight(const CellRange& range, const std::string& formula, std::uint32_t fill);
    void set_page(const PageSetup& page);
    void chart(const BarChart& chart);
    /// Prints the row at the head of a new page.
    void break_before(std::uint32_t row) { breaks_.push_back(row); }
    void check_input(const CellRange& range, const InputCheck& check);
    void note(Cell at, std::string_view text);
    void hide_row(std::uint32_t row) { hidden_rows_.insert(row); }
    void hide_columns(std::uint16_t first, std::uint16_t last);
    void hide();
    /// Only input cells can be changed; rows may be inserted. No password: the office can lift it.
    void protect();
    /// The sheet that is shown first.
    void activate();
    /// Sets what is known only when all cells are written.
    void finish();

  private:
    struct Spread {
        std::uint32_t first_row;
        std::uint32_t last_row;
        double points;
    };
    void spread_heights();
    void add_series(lxw_chart* drawn, const BarChart& chart, const BarSeries& series);
    void grow(Cell at, std::string_view text, const Style& style);

    Workbook& book_;
    lxw_worksheet* sheet_;
    std::string name_;
    std::vector<double> widths_;
    std::map<std::uint32_t, double> heights_;
    std::vector<Spread> spreads_;
    std::set<std::uint32_t> hidden_rows_;
    std::vector<std::uint32_t> breaks_;
    std::map<std::uint32_t, std::uint8_t> levels_;
    std::size_t links_ = 0;
};

/// What the file says of itself.
struct BookProperties {
    std::string title;
    std::string company;
    Date created;          ///< fixed, so that the same input gives the same bytes
    std::string cut_mark;  ///< put behind a text that was cut
};

/// A new .xlsx file, written by `close`. Every code that the library returns is checked: BookError.
class Workbook {
  public:
    Workbook(const std::string& path, const BookProperties& properties);
    ~Workbook();
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    Sheet& add_sheet(std::string_view name, std::uint32_t tab_color);
    void close();

  private:
    friend class Sheet;
    lxw_format* format(const Style& style);

    lxw_workbook* book_;
    std::string cut_mark_;
    std::map<Style, lxw_format*> formats_;
    std::vector<std::unique_ptr<Sheet>> sheets_;
};

}  // namespace cchc
