// SPDX-License-Identifier: MIT
#include <algorithm>

#include "rank/ranking_words.hpp"
#include "workbook/columns.hpp"
#include "workbook/formulas.hpp"
#include "workbook/ranking/rank_sheets.hpp"
#include "xlsx/chart.hpp"

namespace cchc {
namespace {

enum class Column : std::uint16_t {
    rank,
    unit,
    group,
    counted,
    self,
    appraised,
    deducted,
    survey,
    final,
    bonus,
    penalty,
    exact,
    index,
    grade,
    earlier_index,
    earlier_rank,
    best,
    worst,
    refused,
    first,
};

constexpr auto columns = enum_table<ColumnRow<Column>>({
    {Column::rank, {"Hạng", "Rank"}, 6},
    {Column::unit, {"Đơn vị", "Unit"}, 34},
    {Column::group, {"Nhóm", "Group"}, 12},
    {Column::counted, {"Điểm tối đa được tính", "Points counted"}, 10},
    {Column::self, {"Tự đánh giá", "Self-assessed"}, 9.5},
    {Column::appraised, {"Thẩm định", "Appraised"}, 9.5},
    {Column::deducted, {"Bị trừ", "Deducted"}, 8.5},
    {Column::survey, {"Điều tra XHH", "Survey"}, 9.5},
    {Column::final, {"Đạt được", "Final"}, 9.5},
    {Column::bonus, {"Điểm thưởng", "Bonus"}, 8.5},
    {Column::penalty, {"Điểm phạt", "Penalty"}, 8.5},
    {Column::exact, {"Trước khi làm tròn", "Before rounding"}, 12},
    {Column::index, {"Chỉ số (%)", "Index (%)"}, 9.5},
    {Column::grade, {"Xếp loại", "Grade"}, 12},
    {Column::earlier_index, {"Chỉ số năm trước", "Index before"}, 9.5},
    {Column::earlier_rank, {"Hạng năm trước", "Rank before"}, 8.5},
    {Column::best, {"Dao động hạng: từ", "Rank range: from"}, 9},
    {Column::worst, {"đến", "to"}, 7},
    {Column::refused, {"Hạng nếu bỏ giải trình", "Rank without justifications"}, 11},
    {Column::first, {"Đầu nhóm đồng hạng", "First of equal ones"}, 12},
});

class RanksSheet {
  public:
    explicit RanksSheet(const RankSheets& sheets)
        : sheets_(sheets),
          sheet_(add_rank_sheet(sheets, sheets.say("Xếp hạng", "Ranks"), sheets.say("Bảng xếp hạng", "Ranks"),
                                titles(), widths_of(columns), place_of(Column::group))) {}

    void write() {
        for (std::size_t i = 0; i < sheets_.rows.size(); ++i) write(i);
        sheet_.hide_columns(place_of(Column::first), place_of(Column::first));
        chart();
    }

  private:
    std::vector<std::string> titles() const {
        std::vector<std::string> titles;
        for (const auto& column : columns) titles.emplace_back(column.title.in(sheets_.language));
        return titles;
    }

    /// The sum of one column of the areas.
    std::string sum(std::uint32_t row, AreaColumn column) const {
        std::string text;
        for (std::size_t i = 0; i < sheets_.areas.size(); ++i)
            text += (i == 0 ? "=" : "+") + sheets_.by_area() + cell_text({row, area_column(i, column)});
        return text.empty() ? "=0" : text;
    }

    void write(std::size_t position) {
        const UnitRow& at = sheets_.rows[position];
        const UnitRecord& unit = sheets_.unit(at);
        const RankedUnit& ranked = at.group->units[at.at];
        const RecordedTotal& total = unit.total;
        const std::uint32_t row = sheets_.row_of(position);
        const auto cell = [&](Column column) { return cell_at(row, column); };
        const auto text = [&](Column column) { return cell_text(cell(column)); };
        const Style points = number_cell(sheets_.points_format());
        const Style percent = number_cell(sheets_.index_format());
        const auto& framework = sheets_.framework;
        const Column compared = framework.rank_by == RankBy::exact ? Column::exact : Column::index;
        sheet_.formula(cell(Column::rank),
                       {rank_formula(sheets_, at, cell(compared), place_of(Column::first)),
                        Ratio::whole(static_cast<long>(ranked.rank))},
                       as_bold(center_cell()));
        sheet_.text(cell(Column::unit), unit.name, text_cell());
        sheet_.text(cell(Column::group), unit.group, text_cell());
        if (total.base) {
            sheet_.number(cell(Column::counted), *total.base, points);
        } else {
            sheet_.formula(cell(Column::counted), {sum(row, AreaColumn::counted), total.counted}, points);
        }
        sheet_.formula(cell(Column::self), {sum(row, AreaColumn::self), total.self}, points);
        sheet_.formula(cell(Column::appraised), {sum(row, AreaColumn::appraised), total.appraised}, points);
        sheet_.formula(
            cell(Column::deducted),
            {"=" + text(Column::self) + "-" + text(Column::appraised), total.self - total.appraised}, points);
        sheet_.formula(cell(Column::survey), {sum(row, AreaColumn::survey), total.survey}, points);
        sheet_.formula(cell(Column::final), {sum(row, AreaColumn::final), total.final}, points);
        sheet_.number(cell(Column::bonus), total.bonus, points);
        sheet_.number(cell(Column::penalty), total.penalty, points);
        std::string exact = "MAX(0,100*(" + text(Column::final) + "+" + text(Column::bonus) + "-" +
                            text(Column::penalty) + ")/" + text(Column::counted) + ")";
        if (const auto& cap = sheets_.recorded().cap)
            exact = "MIN(" + cap->decimal_text() + "," + exact + ")";
        sheet_.formula(cell(Column::exact), {"=" + formulas::without_noise(exact), total.index_exact},
                       number_cell("0.0000"));
        sheet_.formula(
            cell(Column::index),
            {"=" + formulas::rounded(text(Column::exact), framework.index_decimals, framework.rounding),
             total.index},
            as_bold(percent));
        if (framework.grades.empty()) {
            sheet_.blank(cell(Column::grade), text_cell());
        } else {
            sheet_.formula(
                cell(Column::grade),
                {"=" + formulas::grade(framework, text(Column::exact), text(Column::index)), total.grade},
                center_cell());
        }
        write_sides(row, ranked);
        write_first(at, row, compared);
    }

    void write_sides(std::uint32_t row, const RankedUnit& ranked) {
        const auto rank = [&](Column column, Rank value) {
            value == 0 ? sheet_.blank(cell_at(row, column), center_cell())
                       : sheet_.count(cell_at(row, column), value, center_cell());
        };
        const Style percent = number_cell(sheets_.index_format());
        if (ranked.earlier) {
            sheet_.number(cell_at(row, Column::earlier_index),
                          sheets_.ranking.earlier[*ranked.earlier].total.index, percent);
        } else {
            sheet_.blank(cell_at(row, Column::earlier_index), percent);
        }
        rank(Column::earlier_rank, ranked.earlier_rank);
        rank(Column::best, ranked.range ? ranked.range->best : 0);
        rank(Column::worst, ranked.range ? ranked.range->worst : 0);
        rank(Column::refused, ranked.refused_rank);
    }

    /// Whether the unit is the first of its group with what it is ranked by.
    void write_first(const UnitRow& at, std::uint32_t row, Column compared) {
        const bool is_first = at.at == 0 || at.group->units[at.at].rank != at.group->units[at.at - 1].rank;
        const std::string value = cell_text(cell_at(row, compared));
        const std::string before =
            fixed_cell_text(cell_at(at.first_row, compared)) + ":" + cell_text({row - 1, place_of(compared)});
        const std::string formula =
            at.at == 0 ? "=1" : "=IF(SUMPRODUCT(--(" + before + "=" + value + "))=0,1,0)";
        sheet_.formula(cell_at(row, Column::first), {formula, Ratio::whole(is_first ? 1 : 0)}, {});
    }

    /// More bars than that nobody can read.
    void chart() {
        constexpr std::size_t most_bars = 60;
        if (sheets_.rows.empty() || sheets_.rows.size() > most_bars) return;
        constexpr int bar = 22;
        BarSeries series{.values = {cell_at(RankSheets::first_row, Column::index),
                                    cell_at(sheets_.last_row(), Column::index)},
                         .known_values = {}};
        for (const auto& row : sheets_.rows) series.known_values.push_back(sheets_.unit(row).total.index);
        BarChart chart{.title = ranking_words::index_name(sheets_.recorded(), sheets_.language) + " (%)",
                       .names = {cell_at(RankSheets::first_row, Column::unit),
                                 cell_at(sheets_.last_row(), Column::unit)},
                       .series = {std::move(series)},
                       .number_format = sheets_.index_format(),
                       .place = {sheets_.last_row() + 2, 0},
                       .width = 900,
                       .height = 120 + bar * static_cast<int>(sheets_.rows.size())};
        sheet_.chart(chart);
    }

    const RankSheets& sheets_;
    Sheet& sheet_;
};

}  // namespace

void add_ranks_sheet(const RankSheets& sheets) {
    RanksSheet(sheets).write();
}

}  // namespace cchc
