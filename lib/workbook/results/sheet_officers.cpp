// SPDX-License-Identifier: MIT
#include <algorithm>

#include "workbook/columns.hpp"
#include "workbook/formulas.hpp"
#include "workbook/heading.hpp"
#include "workbook/item_sum.hpp"
#include "workbook/results/sheets.hpp"

namespace cchc {
namespace {

enum class Column : std::uint16_t {
    ordinal,
    officer,
    items,
    scored,
    max,
    self,
    final,
    lost,
    share,
    submitted,
    errors,
    warnings,
};

constexpr auto columns = enum_table<ColumnRow<Column>>({
    {Column::ordinal, wording::ordinal, 6},
    {Column::officer, wording::officer, 36},
    {Column::items, wording::items, 8},
    {Column::scored, wording::scored_items, 8},
    {Column::max, wording::max, 9.5},
    {Column::self, wording::self, 9.5},
    {Column::final, wording::final, 9.5},
    {Column::lost, wording::lost, 9.5},
    {Column::share, wording::share, 9.5},
    {Column::submitted, wording::submitted, 12},
    {Column::errors, wording::errors, 7},
    {Column::warnings, wording::warnings, 9},
});

std::size_t findings_of(const Book& book, const std::string& officer, Severity severity) {
    const auto& all = book.validation.findings.all();
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const Finding& finding) {
        return finding.officer == officer && !finding.accepted && finding.severity() == severity;
    }));
}

/// The last day on which the officer handed something in.
std::optional<Date> submission_of(const Book& book, const Officer& officer) {
    std::optional<Date> latest;
    for (const auto& card : book.assessment().scorecards) {
        if (!card.officer || !card.submitted) continue;
        const auto& names = officer.formerly;
        const bool formerly = std::find(names.begin(), names.end(), card.officer->value) != names.end();
        if (card.officer->value != officer.id.value && !formerly) continue;
        if (!latest || *latest < card.submitted->value) latest = card.submitted->value;
    }
    return latest;
}

class OfficersSheet {
  public:
    OfficersSheet(const Book& book, const ScoreRows& rows)
        : book_(book),
          rows_(rows),
          sheet_(book.file.add_sheet(book.say(wording::sheet_officers), tab_color(book))) {}

    void write() {
        write_head(
            book_, sheet_,
            {.title = book_.say("Kết quả tự đánh giá theo công chức, bộ phận phụ trách", "Result by officer"),
             .widths = widths_of(columns),
             .landscape = true,
             .fixed_columns = 2});
        write_titles(book_, sheet_, header_row(book_), titles_of(columns));
        std::uint32_t row = header_row(book_) + 1;
        const std::uint32_t first = row;
        for (const auto& officer : book_.results.officers) write_officer(row++, officer);
        write_total(row, first);
        if (is_combined()) {
            write_line(
                sheet_, ++row,
                book_.say("Trang này cộng điểm từng mục tự chấm, chưa áp mức trần và điểm tính thay của "
                          "tiêu chí cha; điểm của đơn vị có ở trang “Tổng hợp”.",
                          "This sheet adds up self-scored items, before their parents' caps and "
                          "spreading; the unit's points are on the sheet “Summary”."),
                {.size = 12, .italic = true});
        }
        write_signatures(book_, sheet_, row + 1);
    }

  private:
    /// Whether a parent takes another number of its children than their sum.
    bool is_combined() const {
        ItemSum sum;
        for (const ItemId leaf : book_.framework().leaves()) sum.add(book_.framework(), leaf);
        return sum.is_combined();
    }

    /// The officer's leaves in the scoring table, bonus, penalty and excluded ones aside: exactly those
    /// counted.
    std::string sum_of(std::uint32_t row, ScoreColumn column) const {
        return "=SUMPRODUCT((" + rows_.all_items(ScoreColumn::officer) + "=" +
               cell_text(cell_at(row, Column::officer)) + ")*(" + rows_.all_items(ScoreColumn::counted) +
               ">0)," + rows_.all_items(column) + ")";
    }

    void write_derived(std::uint32_t row, const Ratio& max, const Ratio& final, bool is_total) {
        const Style points = look(number_cell(book_.points_format()), is_total);
        const Style percent = look(number_cell(book_.index_format()), is_total);
        const std::string most = cell_text(cell_at(row, Column::max));
        const std::string reached = cell_text(cell_at(row, Column::final));
        sheet_.formula(cell_at(row, Column::lost), {"=" + most + "-" + reached, max - final}, points);
        Formula share{"=IF(" + most + ">0,100*" + reached + "/" + most + ",\"\")", std::string()};
        if (!max.is_zero()) share.value = Ratio::whole(100) * final / max;
        sheet_.formula(cell_at(row, Column::share), share, percent);
    }

    static Style look(Style style, bool is_total) {
        return is_total ? with_fill(as_bold(std::move(style)), fills::total) : style;
    }

    void write_officer(std::uint32_t row, const OfficerResult& result) {
        const Officer& officer = book_.plan().officers.at(result.officer);
        const Style points = number_cell(book_.points_format());
        const Style count = number_cell("0");
        sheet_.count(cell_at(row, Column::ordinal), result.officer + 1, center_cell());
        sheet_.text(cell_at(row, Column::officer), book_.officer_name(result.officer), text_cell());
        sheet_.count(cell_at(row, Column::items), result.items, count);
        sheet_.count(cell_at(row, Column::scored), result.scored, count);
        const Ratio max = result.max.points().value();
        const Ratio final = result.final.points().value();
        sheet_.formula(cell_at(row, Column::max), {sum_of(row, ScoreColumn::max), max}, points);
        sheet_.formula(cell_at(row, Column::self),
                       {sum_of(row, ScoreColumn::self), result.self.points().value()}, points);
        sheet_.formula(cell_at(row, Column::final), {sum_of(row, ScoreColumn::final), final}, points);
        write_derived(row, max, final, false);
        Style date = center_cell();
        date.number_format = book_.date_format();
        if (const auto submitted = submission_of(book_, officer)) {
            sheet_.date(cell_at(row, Column::submitted), *submitted, date);
        } else {
            sheet_.blank(cell_at(row, Column::submitted), date);
        }
        sheet_.count(cell_at(row, Column::errors), findings_of(book_, officer.id.value, Severity::error),
                     count);
        sheet_.count(cell_at(row, Column::warnings), findings_of(book_, officer.id.value, Severity::warning),
                     count);
    }

    void write_total(std::uint32_t row, std::uint32_t first) {
        for (std::uint16_t column = 0; column < columns.size(); ++column) {
            sheet_.blank({row, column}, look(text_cell(), true));
        }
        sheet_.text(cell_at(row, Column::officer), book_.say(wording::total), look(text_cell(), true));
        Ratio max;
        Ratio self;
        Ratio final;
        std::size_t items = 0;
        std::size_t scored = 0;
        std::size_t errors = 0;
        std::size_t warnings = 0;
        for (const auto& officer : book_.results.officers) {
            const std::string& id = book_.plan().officers.at(officer.officer).id.value;
            items += officer.items;
            scored += officer.scored;
            max += officer.max.points().value();
            self += officer.self.points().value();
            final += officer.final.points().value();
            errors += findings_of(book_, id, Severity::error);
            warnings += findings_of(book_, id, Severity::warning);
        }
        std::vector<std::uint32_t> rows;
        for (std::uint32_t i = first; i < row; ++i) rows.push_back(i);
        const auto sum = [&](Column column, const Ratio& value, const std::string& number_format) {
            sheet_.formula(cell_at(row, column), {"=" + formulas::sum(rows, place_of(column)), value},
                           look(number_cell(number_format), true));
        };
        const auto count = [&](Column column, std::size_t value) {
            sum(column, Ratio::whole(static_cast<long>(value)), "0");
        };
        count(Column::items, items);
        count(Column::scored, scored);
        sum(Column::max, max, book_.points_format());
        sum(Column::self, self, book_.points_format());
        sum(Column::final, final, book_.points_format());
        count(Column::errors, errors);
        count(Column::warnings, warnings);
        write_derived(row, max, final, true);
    }

    const Book& book_;
    const ScoreRows& rows_;
    Sheet& sheet_;
};

}  // namespace

void add_officers_sheet(const Book& book, const ScoreRows& rows) {
    OfficersSheet(book, rows).write();
}

}  // namespace cchc
