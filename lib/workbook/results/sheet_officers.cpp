// SPDX-License-Identifier: MIT
#include <algorithm>

#include "workbook/formulas.hpp"
#include "workbook/heading.hpp"
#include "workbook/results/sheets.hpp"

namespace cchc {
namespace {

using Column = ScoreColumn;

std::size_t findings_of(const Book& book, const std::string& officer, Severity severity) {
    const auto& all = book.validation.findings.all();
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const Finding& finding) {
        return finding.officer == officer && finding.kind().severity == severity;
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
        write_head(book_, sheet_,
                   {.title = {"Kết quả tự đánh giá theo công chức, bộ phận phụ trách", "Result by officer"},
                    .widths = {6, 36, 8, 8, 9.5, 9.5, 9.5, 9.5, 9.5, 12, 7, 9},
                    .landscape = true,
                    .fixed_columns = 2});
        write_titles(book_, sheet_, header_row(book_),
                     {wording::ordinal, wording::officer, wording::items, wording::scored_items, wording::max,
                      wording::self, wording::final, wording::lost, wording::share, wording::submitted,
                      wording::errors, wording::warnings});
        std::uint32_t row = header_row(book_) + 1;
        const std::uint32_t first = row;
        for (const auto& officer : book_.results.officers) write_officer(row++, officer);
        write_total(row, first);
        write_signatures(book_, sheet_, row + 1);
    }

  private:
    /// The officer's leaves in the scoring table, bonus, penalty and excluded ones aside: exactly those
    /// counted.
    std::string sum_of(std::uint32_t row, Column column) const {
        return "=SUMPRODUCT((" + rows_.all_items(Column::officer) + "=" + cell_text({row, 1}) + ")*(" +
               rows_.all_items(Column::counted) + ">0)," + rows_.all_items(column) + ")";
    }

    void write_derived(std::uint32_t row, const Ratio& max, const Ratio& final, bool is_total) {
        const Style points = look(number_cell(book_.points_format()), is_total);
        const Style percent = look(number_cell(book_.index_format()), is_total);
        const std::string most = cell_text({row, 4});
        const std::string reached = cell_text({row, 6});
        sheet_.formula({row, 7}, {"=" + most + "-" + reached, max - final}, points);
        Formula share{"=IF(" + most + ">0,100*" + reached + "/" + most + ",\"\")", std::string()};
        if (!max.is_zero()) share.value = Ratio::whole(100) * final / max;
        sheet_.formula({row, 8}, share, percent);
    }

    static Style look(Style style, bool is_total) {
        return is_total ? with_fill(as_bold(std::move(style)), fills::total) : style;
    }

    void write_officer(std::uint32_t row, const OfficerResult& result) {
        const Officer& officer = book_.plan().officers.at(result.officer);
        const Style points = number_cell(book_.points_format());
        const Style count = number_cell("0");
        sheet_.count({row, 0}, result.officer + 1, center_cell());
        sheet_.text({row, 1}, book_.officer_name(result.officer), text_cell());
        sheet_.count({row, 2}, result.items, count);
        sheet_.count({row, 3}, result.scored, count);
        const Ratio max = result.max.points().value();
        const Ratio final = result.final.points().value();
        sheet_.formula({row, 4}, {sum_of(row, Column::max), max}, points);
        sheet_.formula({row, 5}, {sum_of(row, Column::self), result.self.points().value()}, points);
        sheet_.formula({row, 6}, {sum_of(row, Column::final), final}, points);
        write_derived(row, max, final, false);
        Style date = center_cell();
        date.number_format = book_.date_format();
        if (const auto submitted = submission_of(book_, officer)) {
            sheet_.date({row, 9}, *submitted, date);
        } else {
            sheet_.blank({row, 9}, date);
        }
        sheet_.count({row, 10}, findings_of(book_, officer.id.value, Severity::error), count);
        sheet_.count({row, 11}, findings_of(book_, officer.id.value, Severity::warning), count);
    }

    void write_total(std::uint32_t row, std::uint32_t first) {
        Ratio sums[7];
        for (const auto& officer : book_.results.officers) {
            const std::string& id = book_.plan().officers.at(officer.officer).id.value;
            const auto whole = [](std::size_t number) { return Ratio::whole(static_cast<long>(number)); };
            sums[0] += whole(officer.items);
            sums[1] += whole(officer.scored);
            sums[2] += officer.max.points().value();
            sums[3] += officer.self.points().value();
            sums[4] += officer.final.points().value();
            sums[5] += whole(findings_of(book_, id, Severity::error));
            sums[6] += whole(findings_of(book_, id, Severity::warning));
        }
        for (std::uint16_t column = 0; column < sheet_.widths().size(); ++column) {
            sheet_.blank({row, column}, look(text_cell(), true));
        }
        sheet_.text({row, 1}, book_.say(wording::total), look(text_cell(), true));
        std::vector<std::uint32_t> rows;
        for (std::uint32_t i = first; i < row; ++i) rows.push_back(i);
        constexpr std::uint16_t columns[] = {2, 3, 4, 5, 6, 10, 11};
        for (std::size_t i = 0; i < std::size(columns); ++i) {
            const bool is_points = columns[i] >= 4 && columns[i] <= 6;
            const Style style = look(number_cell(is_points ? book_.points_format() : "0"), true);
            sheet_.formula({row, columns[i]}, {"=" + formulas::sum(rows, columns[i]), sums[i]}, style);
        }
        write_derived(row, sums[2], sums[4], true);
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
