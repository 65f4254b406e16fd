// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>

#include "workbook/columns.hpp"
#include "workbook/heading.hpp"
#include "workbook/results/score_cells.hpp"
#include "workbook/results/sheets.hpp"
#include "workbook/results/summary_previous.hpp"
#include "workbook/results/summary_text.hpp"
#include "xlsx/chart.hpp"

namespace cchc {
namespace {

enum class Column : std::uint16_t {
    code,
    area,
    max,
    counted,
    self,
    appraised,
    survey,
    final,
    lost,
    share,
};

constexpr auto columns = enum_table<ColumnRow<Column>>({
    {Column::code, wording::ordinal, 6},
    {Column::area, wording::area, 40},
    {Column::max, wording::max, 10},
    {Column::counted, wording::counted, 10},
    {Column::self, wording::self, 10},
    {Column::appraised, wording::appraised, 10},
    {Column::survey, wording::survey, 10},
    {Column::final, wording::final, 10},
    {Column::lost, wording::lost, 10},
    {Column::share, wording::share, 11},
});

class SummarySheet {
  public:
    SummarySheet(const Book& book, const ScoreRows& rows)
        : book_(book),
          rows_(rows),
          sheet_(book.file.add_sheet(book.say(wording::sheet_summary), tab_color(book))),
          previous_(book, sheet_,
                    {static_cast<std::uint16_t>(columns.size()), static_cast<std::uint16_t>(Column::final),
                     static_cast<std::uint16_t>(Column::share)}) {}

    void write() {
        write_head(book_, sheet_,
                   {.title = book_.say("Tổng hợp kết quả xác định ", "") +
                             wording::index_full_name(framework(), book_.language) +
                             book_.say(" theo lĩnh vực", " by area"),
                    .widths = previous_.widths(widths_of(columns)),
                    .fixed_columns = 2});
        write_titles(sheet_, header_row(book_), previous_.titles(titles_of(columns)));
        std::uint32_t row = header_row(book_) + 1;
        const std::uint32_t first = row;
        const std::vector<ItemId> areas = normal_areas(framework());
        for (const ItemId area : areas) write_area(row++, area);
        row = write_totals(row);
        if (!areas.empty()) row = write_chart(row + 1, first, areas);
        row = write_texts(row);
        write_signatures(book_, sheet_, row);
    }

  private:
    const Framework& framework() const { return book_.framework(); }

    RowLook look(bool is_total) const {
        return row_look(book_, is_total, is_total ? fills::total : fills::none);
    }

    /// The value of a cell of the scoring table.
    void take(Cell at, std::uint32_t from_row, ScoreColumn column, const Ratio& value, const Style& style) {
        sheet_.formula(at, {"=" + rows_.outside(from_row, column), value}, style);
    }
    /// The same where the cell may be empty.
    void take_if_any(Cell at, std::uint32_t from_row, ScoreColumn column, const std::optional<Ratio>& value,
                     const Style& style) {
        const std::string from = rows_.outside(from_row, column);
        Formula formula{"=IF(" + from + "=\"\",\"\"," + from + ")", std::string()};
        if (value) formula.value = *value;
        sheet_.formula(at, formula, style);
    }

    struct Figures {
        Ratio max;
        Ratio counted;
        Ratio self;
        std::optional<Ratio> appraised;
        std::optional<Ratio> survey;
        Ratio final;
    };

    void write_figures(std::uint32_t row, std::uint32_t from, const Figures& figures, const RowLook& style) {
        take(cell_at(row, Column::max), from, ScoreColumn::max, figures.max, style.points);
        take(cell_at(row, Column::counted), from, ScoreColumn::counted, figures.counted, style.points);
        take(cell_at(row, Column::self), from, ScoreColumn::self, figures.self, style.points);
        take_if_any(cell_at(row, Column::appraised), from, ScoreColumn::appraised, figures.appraised,
                    style.points);
        take_if_any(cell_at(row, Column::survey), from, ScoreColumn::survey, figures.survey, style.points);
        take(cell_at(row, Column::final), from, ScoreColumn::final, figures.final, style.points);
        const std::string lost =
            cell_text(cell_at(row, Column::counted)) + "-" + cell_text(cell_at(row, Column::final));
        sheet_.formula(cell_at(row, Column::lost), {"=" + lost, figures.counted - figures.final},
                       style.points);
        std::optional<Ratio> share;
        if (!figures.counted.is_zero()) share = Ratio::whole(100) * figures.final / figures.counted;
        take_if_any(cell_at(row, Column::share), from, ScoreColumn::share, share, style.percent);
    }

    /// Points of a stage that has been reached, where the items have any.
    std::optional<Ratio> if_appraised(const std::vector<ItemId>& items, const Ratio& value) const {
        return has_appraised_points(book_, items) ? std::optional(value) : std::nullopt;
    }
    std::optional<Ratio> if_surveyed(const std::vector<ItemId>& items, const Ratio& value) const {
        return has_survey_points(book_, items) ? std::optional(value) : std::nullopt;
    }

    void write_area(std::uint32_t row, ItemId id) {
        const Item& area = framework().item(id);
        const ItemResult& result = book_.results.items.at(id);
        const RowLook style = look(false);
        sheet_.text(cell_at(row, Column::code), area.printed_code(), style.center);
        sheet_.text(cell_at(row, Column::area), area.title, style.text);
        const Figures figures{result.max.points().value(),
                              result.counted.points().value(),
                              result.self.points().value(),
                              if_appraised({id}, result.appraised.points().value()),
                              if_surveyed({id}, result.survey.points().value()),
                              result.final.points().value()};
        write_figures(row, rows_.row_of(id), figures, style);
        previous_.write_points(row, id, figures.final, style.points);
    }

    void write_blank_row(std::uint32_t row, const std::string& title, const Style& style) {
        for (std::uint16_t column = 0; column < previous_.column_count(); ++column)
            sheet_.blank({row, column}, style);
        sheet_.text(cell_at(row, Column::area), title, style);
    }

    /// What each area holds of bonus or penalty, then the sum of all.
    std::uint32_t write_side(std::uint32_t row, ItemType type, std::uint32_t from, const Ratio& sum) {
        for (const ItemId area : framework().areas) {
            const auto items = topmost_of(framework(), type, area);
            if (!items.empty()) write_side_area(row++, side_title(area, type), items);
        }
        const RowLook style = look(true);
        write_blank_row(row, book_.say(type == ItemType::bonus ? wording::bonus : wording::penalty),
                        style.text);
        take(cell_at(row, Column::final), from, ScoreColumn::final, sum, style.points);
        return row + 1;
    }

    struct SideTitle {
        std::string code;
        std::string words;
    };
    /// An area of another type says which of its points the row is about.
    SideTitle side_title(ItemId id, ItemType type) const {
        const Item& area = framework().item(id);
        SideTitle title{area.printed_code(), area.title};
        if (area.type == type) return title;
        title.words += type == ItemType::bonus ? book_.say(" (điểm thưởng)", " (bonus)")
                                               : book_.say(" (điểm phạt)", " (penalty)");
        return title;
    }

    /// `'Bảng chấm điểm'!H12,'Bảng chấm điểm'!H15`: one column of several items.
    std::string cells_of(const std::vector<ItemId>& items, ScoreColumn column) const {
        std::string cells;
        for (const ItemId id : items)
            cells += (cells.empty() ? "" : ",") + rows_.outside(rows_.row_of(id), column);
        return cells;
    }

    void write_side_area(std::uint32_t row, const SideTitle& title, const std::vector<ItemId>& items) {
        const RowLook style = look(false);
        RowValues sum;
        for (const ItemId id : items) sum += values_of(book_.results.items.at(id));
        for (std::uint16_t column = 0; column < previous_.column_count(); ++column)
            sheet_.blank({row, column}, style.points);
        sheet_.text(cell_at(row, Column::code), title.code, style.center);
        sheet_.text(cell_at(row, Column::area), title.words, style.text);
        const auto sum_text = [&](ScoreColumn column) { return "SUM(" + cells_of(items, column) + ")"; };
        const auto put = [&](Column to, ScoreColumn column, const Ratio& value) {
            sheet_.formula(cell_at(row, to), {"=" + sum_text(column), value}, style.points);
        };
        const auto put_if_any = [&](Column to, ScoreColumn column, const std::string& text,
                                    const std::optional<Ratio>& value) {
            Formula formula{"=IF(COUNT(" + cells_of(items, column) + ")=0,\"\"," + text + ")", std::string()};
            if (value) formula.value = *value;
            sheet_.formula(cell_at(row, to), formula, style.points);
        };
        put(Column::max, ScoreColumn::max, sum.max);
        put(Column::self, ScoreColumn::self, sum.self);
        // An item that the council has not seen stands with its self points.
        put_if_any(Column::appraised, ScoreColumn::appraised, rows_.standing_outside(items),
                   if_appraised(items, sum.appraised));
        put_if_any(Column::survey, ScoreColumn::survey, sum_text(ScoreColumn::survey),
                   if_surveyed(items, sum.survey));
        put(Column::final, ScoreColumn::final, sum.final);
    }

    std::uint32_t write_totals(std::uint32_t row) {
        const Total& total = book_.results.total;
        const RowLook style = look(true);
        write_blank_row(row, book_.say(wording::total), style.text);
        std::vector<ItemId> summed;
        std::copy_if(framework().areas.begin(), framework().areas.end(), std::back_inserter(summed),
                     [&](ItemId id) { return framework().item(id).type == ItemType::normal; });
        const Figures figures{total.max.points().value(),
                              total.counted.points().value(),
                              total.self.points().value(),
                              if_appraised(summed, total.appraised.points().value()),
                              if_surveyed(summed, total.survey.points().value()),
                              total.final.points().value()};
        write_figures(row, rows_.total, figures, style);
        previous_.write_total(row++, figures.final, style.points);
        if (rows_.bonus) row = write_side(row, ItemType::bonus, *rows_.bonus, total.bonus.points().value());
        if (rows_.penalty)
            row = write_side(row, ItemType::penalty, *rows_.penalty, total.penalty.points().value());
        write_blank_row(row, wording::index_title(framework(), !book_.is_provisional(), book_.language),
                        style.text);
        Style index = style.percent;
        index.size = 13;
        take(cell_at(row, Column::share), rows_.index, ScoreColumn::share, total.index->value, index);
        previous_.write_index(row, total.index->value, style.percent);
        sheet_.need_height(row++, 22);
        if (rows_.grade) {
            write_blank_row(row, book_.say(book_.is_provisional() ? wording::grade_so_far : wording::grade),
                            style.text);
            sheet_.formula(cell_at(row, Column::share),
                           {"=" + rows_.outside(*rows_.grade, ScoreColumn::share), total.grade},
                           style.center);
            previous_.write_grade(row, style.center);
            sheet_.need_height(row++, 32);
        }
        return row;
    }

    std::uint32_t write_chart(std::uint32_t row, std::uint32_t first, const std::vector<ItemId>& areas) {
        constexpr double pixels_a_unit = 7.2;
        constexpr double row_pixels = 20;
        constexpr int bar = 34;
        const std::uint32_t last = first + static_cast<std::uint32_t>(areas.size()) - 1;
        BarChart chart;
        chart.title =
            book_.say("Tỷ lệ điểm đạt được theo lĩnh vực (%)", "Share of the points counted, by area (%)");
        chart.names = {cell_at(first, Column::area), cell_at(last, Column::area)};
        BarSeries shares{.values = {cell_at(first, Column::share), cell_at(last, Column::share)},
                         .known_values = {}};
        for (const ItemId area : areas) {
            const ItemResult& result = book_.results.items.at(area);
            const Ratio counted = result.counted.points().value();
            shares.known_values.push_back(
                counted.is_zero() ? Ratio() : Ratio::whole(100) * result.final.points().value() / counted);
        }
        chart.series.push_back(std::move(shares));
        chart.number_format = book_.index_format();
        chart.place = {row, 0};
        const auto last_column = static_cast<std::uint16_t>(sheet_.widths().size() - 1);
        chart.width = static_cast<int>(sheet_.width_of(0, last_column) * pixels_a_unit);
        chart.height = 90 + bar * static_cast<int>(areas.size());
        sheet_.chart(chart);
        return row + 1 + static_cast<std::uint32_t>(chart.height / row_pixels) + 1;
    }

    std::uint32_t write_texts(std::uint32_t row) {
        const Style plain{.wrap = true};
        write_line(sheet_, row++, counted_text(book_), as_bold(plain));
        for (const auto& line : left_out_lines(book_)) write_line(sheet_, row++, line, plain);
        write_line(sheet_, row++, index_range_text(book_), plain);
        const Style note{.italic = true, .wrap = true};
        for (const auto& one : book_.results.notes) write_line(sheet_, row++, note_text(book_, one), note);
        return row;
    }

    const Book& book_;
    const ScoreRows& rows_;
    Sheet& sheet_;
    PreviousColumns previous_;
};

}  // namespace

void add_summary_sheet(const Book& book, const ScoreRows& rows) {
    SummarySheet(book, rows).write();
}

}  // namespace cchc
