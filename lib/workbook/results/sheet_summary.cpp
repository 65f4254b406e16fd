// SPDX-License-Identifier: MIT
#include "diag/finding.hpp"
#include "workbook/columns.hpp"
#include "workbook/heading.hpp"
#include "workbook/results/leaf_text.hpp"
#include "workbook/results/score_cells.hpp"
#include "workbook/results/sheets.hpp"
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
          sheet_(book.file.add_sheet(book.say(wording::sheet_summary), tab_color(book))) {}

    void write() {
        write_head(book_, sheet_,
                   {.title = {"Tổng hợp kết quả xác định Chỉ số cải cách hành chính theo lĩnh vực",
                              "Administrative-reform index by area"},
                    .widths = widths_of(columns),
                    .fixed_columns = 2});
        write_titles(book_, sheet_, header_row(book_), titles_of(columns));
        std::uint32_t row = header_row(book_) + 1;
        const std::uint32_t first = row;
        for (const ItemId area : framework().areas) write_area(row++, area);
        const std::uint32_t last = row - 1;
        row = write_totals(row);
        row = write_chart(row + 1, first, last);
        row = write_left_out(row);
        row = write_notes(row);
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
    }

    void write_blank_row(std::uint32_t row, const Bilingual& title, const Style& style) {
        for (std::uint16_t column = 0; column < columns.size(); ++column) sheet_.blank({row, column}, style);
        sheet_.text(cell_at(row, Column::area), book_.say(title), style);
    }

    std::uint32_t write_totals(std::uint32_t row) {
        const Total& total = book_.results.total;
        const RowLook style = look(true);
        write_blank_row(row, wording::total, style.text);
        const Figures figures{total.max.points().value(),
                              total.counted.points().value(),
                              total.self.points().value(),
                              if_appraised(framework().areas, total.appraised.points().value()),
                              if_surveyed(framework().areas, total.survey.points().value()),
                              total.final.points().value()};
        write_figures(row++, rows_.total, figures, style);
        if (rows_.bonus) {
            write_blank_row(row, wording::bonus, style.text);
            take(cell_at(row++, Column::final), *rows_.bonus, ScoreColumn::final,
                 total.bonus.points().value(), style.points);
        }
        if (rows_.penalty) {
            write_blank_row(row, wording::penalty, style.text);
            take(cell_at(row++, Column::final), *rows_.penalty, ScoreColumn::final,
                 total.penalty.points().value(), style.points);
        }
        write_blank_row(row, book_.is_provisional() ? wording::share_so_far : wording::index, style.text);
        Style index = style.percent;
        index.size = 13;
        take(cell_at(row, Column::share), rows_.index, ScoreColumn::share, total.index->value, index);
        sheet_.need_height(row++, 22);
        if (rows_.grade) {
            write_blank_row(row, book_.is_provisional() ? wording::grade_so_far : wording::grade, style.text);
            sheet_.formula(cell_at(row, Column::share),
                           {"=" + rows_.outside(*rows_.grade, ScoreColumn::share), total.grade},
                           style.center);
            sheet_.need_height(row++, 32);
        }
        return row;
    }

    std::uint32_t write_chart(std::uint32_t row, std::uint32_t first, std::uint32_t last) {
        constexpr double pixels_a_unit = 7.2;
        constexpr double row_pixels = 20;
        constexpr int bar = 34;
        BarChart chart;
        chart.title =
            book_.say("Tỷ lệ điểm đạt được theo lĩnh vực (%)", "Share of the points counted, by area (%)");
        chart.names = {cell_at(first, Column::area), cell_at(last, Column::area)};
        BarSeries shares{.values = {cell_at(first, Column::share), cell_at(last, Column::share)},
                         .known_values = {}};
        for (const ItemId area : framework().areas) {
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
        chart.height = 90 + bar * static_cast<int>(framework().areas.size());
        sheet_.chart(chart);
        return row + 1 + static_cast<std::uint32_t>(chart.height / row_pixels) + 1;
    }

    /// The denominator, and what is not in it.
    std::uint32_t write_left_out(std::uint32_t row) {
        const Total& total = book_.results.total;
        const Style plain{.wrap = true};
        write_line(sheet_, row++,
                   book_.say(wording::counted) + ": " + book_.points(total.counted.points().value()) +
                       book_.say(" trên ", " of ") + book_.points(total.max.points().value()) + ".",
                   as_bold(plain));
        for (const auto why : {Exclusion::not_applicable, Exclusion::survey_out, Exclusion::no_survey}) {
            const std::string left_out = left_out_text(why);
            if (!left_out.empty()) write_line(sheet_, row++, left_out, plain);
        }
        return row;
    }

    /// The items that one reason keeps out, with their points; empty where there are none.
    std::string left_out_text(Exclusion why) const {
        std::string codes;
        Ratio sum;
        for (const auto& result : book_.results.items) {
            if (result.exclusion != why) continue;
            const Item& item = framework().item(result.item);
            const Ratio& max = item.max.value.value();
            codes += (codes.empty() ? "" : ", ") + item.printed_code() + " (" +
                     localized(max, book_.language) + ")";
            sum += max;
        }
        if (codes.empty()) return codes;
        return book_.say("Không tính ", "Not counted: ") + book_.with_unit(sum) + " - " +
               exclusion_text(book_, why) + ": " + codes + ".";
    }

    std::string percent(const TraceRef& index) const {
        return wording::number(index->value, framework().index_decimals, framework().rounding,
                               book_.language) +
               "%";
    }

    /// How far the index may still move.
    std::string range_text() const {
        const IndexRange& range = book_.results.range;
        std::string text = book_.say("Khoảng dao động: ", "Range: ") + percent(range.if_refused) +
                           book_.say(" nếu không công nhận mục nào chỉ có giải trình (",
                                     " if every score on a justification alone is refused (") +
                           std::to_string(range.justified) + book_.say(" mục); ", " items); ") +
                           percent(book_.results.total.index) + book_.say(" hiện nay", " now");
        if (range.replied == 0) return text + ".";
        return text + "; " + percent(range.if_accepted) +
               book_.say(" nếu mọi giải trình bổ sung chưa được trả lời đều được công nhận (",
                         " if every reply still open is accepted (") +
               std::to_string(range.replied) + book_.say(" mục).", " items).");
    }

    std::uint32_t write_notes(std::uint32_t row) {
        const Style plain{.italic = true, .wrap = true};
        write_line(sheet_, row++, range_text(), {.wrap = true});
        for (const auto& note : book_.results.notes) write_line(sheet_, row++, note_text(note), plain);
        return row;
    }

    std::string note_text(const Note& note) const {
        switch (note.kind) {
            case NoteKind::illustrative:
                return book_.say(wording::note_illustrative);
            case NoteKind::draft:
                return book_.say(wording::note_draft);
            case NoteKind::provisional:
                return book_.say(wording::note_provisional);
            case NoteKind::rank_by_matters:
                break;
        }
        std::string text = book_.say(wording::note_rank_by);
        return text.replace(text.find("{}"), 2, note.grade);
    }

    const Book& book_;
    const ScoreRows& rows_;
    Sheet& sheet_;
};

}  // namespace

void add_summary_sheet(const Book& book, const ScoreRows& rows) {
    SummarySheet(book, rows).write();
}

}  // namespace cchc
