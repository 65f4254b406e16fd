// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/ratio.hpp"
#include "xlsx/cell.hpp"
#include "xlsx/printed_cells.hpp"
#include "xlsx/style.hpp"

struct lxw_worksheet;
struct lxw_chart;

namespace cchc {

class Workbook;
struct BarChart;
struct BarSeries;
struct InputCheck;

struct PageSetup {
    bool landscape = false;
    bool is_large = false;         ///< A3 instead of A4
    std::uint32_t header_row = 0;  ///< repeated on every page; what is above it scrolls no further
    std::uint16_t fixed_columns = 0;
    std::string mark = {};  ///< printed at the head of every page, such as "DRAFT"
};

/// What a cell holds, cut where it was too long for one.
struct WrittenCell {
    std::variant<std::string, Ratio, Date> value;
    bool is_formula = false;
};

/// One sheet. Heights of rows follow from the wrapped texts written, so set the columns' widths first.
class Sheet {
  public:
    Sheet(Workbook& book, lxw_worksheet* sheet, std::string name);

    void set_widths(const std::vector<double>& widths);
    const std::vector<double>& widths() const { return widths_; }
    double width_of(std::uint16_t first_column, std::uint16_t last_column) const;
    const std::string& name() const { return printed_.name; }
    /// What was written so far, by row and column; input cells are somebody else's and stand not there.
    const std::map<std::pair<std::uint32_t, std::uint16_t>, WrittenCell>& written() const { return written_; }

    /// What its file has to say, and no more.
    const PrintedSheet& printed() const { return printed_; }

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
    /// Arrows in the first row of the range, by which rows are filtered and sorted.
    void filter(const CellRange& range);
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
    void remember(Cell at, const Style& style, WrittenCell cell);
    void print_merged(const CellRange& range, std::string_view shown);

    Workbook& book_;
    lxw_worksheet* sheet_;
    PrintedSheet printed_;
    std::vector<double> widths_;
    std::map<std::uint32_t, double> heights_;
    std::vector<Spread> spreads_;
    std::set<std::uint32_t> hidden_rows_;
    std::vector<std::uint32_t> breaks_;
    std::map<std::uint32_t, std::uint8_t> levels_;
    std::map<std::pair<std::uint32_t, std::uint16_t>, WrittenCell> written_;
};

}  // namespace cchc
