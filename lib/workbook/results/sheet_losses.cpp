// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "workbook/columns.hpp"
#include "workbook/formulas.hpp"
#include "workbook/heading.hpp"
#include "workbook/results/leaf_text.hpp"
#include "workbook/results/sheets.hpp"

namespace cchc {
namespace {

enum class Column : std::uint16_t {
    ordinal,
    code,
    item,
    counted,
    final,
    lost,
    by_score,
    by_council,
    by_survey,
    recovery,
    cause,
    officer,
    remedy,
    person,
    due,
};

constexpr auto columns = enum_table<ColumnRow<Column>>({
    {Column::ordinal, wording::ordinal, 5.5},
    {Column::code, wording::code, 8},
    {Column::item, wording::item, 30},
    {Column::counted, wording::counted, 8.5},
    {Column::final, wording::final, 8.5},
    {Column::lost, wording::lost, 8.5},
    {Column::by_score, wording::lost_by_score, 8.5},
    {Column::by_council, wording::lost_by_council, 8.5},
    {Column::by_survey, wording::lost_by_survey, 8.5},
    {Column::recovery, wording::recovery, 15},
    {Column::cause, wording::cause, 36},
    {Column::officer, wording::officer, 20},
    {Column::remedy, wording::remedy, 20},
    {Column::person, wording::person, 14},
    {Column::due, wording::due, 11},
});

/// What sums to the points lost: neighbours, in this order.
constexpr std::array<Column, 3> lost_by{Column::by_score, Column::by_council, Column::by_survey};

/// How lost points can be won back, the soonest first.
enum class Recovery {
    by_scoring,   ///< nobody scored the item yet
    by_replying,  ///< the council took them off: explain, with documents
    next_period,  ///< the result itself fell short
};

/// Points lost and by whom: the parts sum to the whole.
struct Loss {
    const ItemResult* result = nullptr;
    Recovery recovery = Recovery::next_period;
    Ratio points;
    Ratio by_own_score;
    Ratio by_council;
    Ratio by_survey;
};

Loss loss_of(const Item& item, const ItemResult& result) {
    Loss loss;
    loss.result = &result;
    const Ratio counted = result.counted.points().value();
    const Ratio self = result.self.points().value();
    const Ratio appraised = result.appraised.points().value();
    if (item.is_survey()) {
        loss.by_survey = counted - result.survey.points().value();
    } else if (item.type == ItemType::normal) {
        // Of an item left out nothing is lost, whatever was scored before.
        loss.by_own_score = result.exclusion ? Ratio() : counted - self;
        loss.by_council = result.exclusion ? Ratio() : self - appraised;
    } else if (item.type == ItemType::penalty) {
        loss.by_own_score = self;
        loss.by_council = appraised - self;
    }
    loss.points = loss.by_own_score + loss.by_council + loss.by_survey;
    if (result.status == ItemStatus::missing) {
        loss.recovery = Recovery::by_scoring;
    } else if (result.appraised.points() < result.self.points() && item.type == ItemType::normal) {
        loss.recovery = Recovery::by_replying;
    }
    return loss;
}

std::vector<Loss> losses_of(const Book& book) {
    std::vector<Loss> losses;
    for (const auto& result : book.results.items) {
        const Item& item = book.framework().item(result.item);
        if (!item.is_leaf()) continue;
        Loss loss = loss_of(item, result);
        if (loss.points > Ratio()) losses.push_back(std::move(loss));
    }
    std::stable_sort(losses.begin(), losses.end(), [](const Loss& a, const Loss& b) {
        if (a.recovery != b.recovery) return a.recovery < b.recovery;
        return a.points > b.points;
    });
    return losses;
}

std::string recovery_text(const Book& book, Recovery recovery) {
    switch (recovery) {
        case Recovery::by_scoring:
            return book.say("Ngay trong kỳ: chấm điểm và nộp phiếu", "Now: score the item and file it");
        case Recovery::by_replying:
            return book.say("Ngay trong kỳ: giải trình bổ sung kèm tài liệu",
                            "Now: reply to the council with documents");
        case Recovery::next_period:
            break;
    }
    return book.say("Kỳ sau: nâng kết quả thực hiện", "Next period: better results");
}

void write_loss(const Book& book, const ScoreRows& rows, Sheet& sheet, std::uint32_t row, const Loss& loss) {
    const ItemResult& result = *loss.result;
    const Item& item = book.framework().item(result.item);
    const Style points = number_cell(book.points_format());
    const std::uint32_t source = rows.row_of(result.item);
    const auto cell = [&](Column column) { return cell_at(row, column); };
    const auto take = [&](Column column, ScoreColumn from, const Ratio& value) {
        sheet.formula(cell(column), {"=" + rows.outside(source, from), value}, points);
    };
    sheet.text(cell(Column::code), item.printed_code(), center_cell());
    sheet.text(cell(Column::item), item.title, text_cell());
    take(Column::counted, ScoreColumn::counted, result.counted.points().value());
    take(Column::final, ScoreColumn::final, result.final.points().value());
    const auto from = [&](ScoreColumn column) { return rows.outside(source, column); };
    const std::string counted = cell_text(cell(Column::counted));
    // While there is no appraisal its column is empty.
    const std::string standing = "IF(" + from(ScoreColumn::appraised) + "=\"\"," + from(ScoreColumn::self) +
                                 "," + from(ScoreColumn::appraised) + ")";
    std::array<std::string, 3> parts{"0", "0", "0"};
    if (item.is_survey()) {
        parts[2] = counted + "-" + from(ScoreColumn::survey);
    } else if (item.type == ItemType::penalty) {
        parts = {from(ScoreColumn::self) + "+0", standing + "-" + from(ScoreColumn::self), "0"};
    } else {
        parts = {counted + "-" + from(ScoreColumn::self), from(ScoreColumn::self) + "-" + standing, "0"};
    }
    const std::array<const Ratio*, 3> values{&loss.by_own_score, &loss.by_council, &loss.by_survey};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i] == "0") {
            sheet.blank(cell(lost_by[i]), points);
        } else {
            sheet.formula(cell(lost_by[i]), {"=" + parts[i], *values[i]}, points);
        }
    }
    const std::string sum =
        "=SUM(" + cell_text(cell(lost_by.front())) + ":" + cell_text(cell(lost_by.back())) + ")";
    sheet.formula(cell(Column::lost), {sum, loss.points}, points);
    sheet.text(cell(Column::recovery), recovery_text(book, loss.recovery), text_cell());
    sheet.text(cell(Column::cause), loss_text(book, result), text_cell());
    sheet.text(cell(Column::officer), result.officer ? book.officer_name(*result.officer) : std::string(),
               text_cell());
    for (const auto column : {Column::remedy, Column::person, Column::due})
        sheet.blank(cell(column), text_cell());
}

}  // namespace

void add_losses_sheet(const Book& book, const ScoreRows& rows) {
    Sheet& sheet = book.file.add_sheet(book.say(wording::sheet_losses), tab_color(book));
    write_head(book, sheet,
               {.title = {"Điểm mất, nguyên nhân và biện pháp khắc phục", "Points lost, why, and remedies"},
                .widths = widths_of(columns),
                .landscape = true,
                .fixed_columns = 3});
    write_titles(book, sheet, header_row(book), titles_of(columns));
    std::uint32_t row = header_row(book) + 1;
    std::vector<std::uint32_t> listed;
    Ratio lost;
    std::array<Ratio, 3> parts;
    for (const auto& loss : losses_of(book)) {
        listed.push_back(row);
        sheet.count(cell_at(row, Column::ordinal), listed.size(), center_cell());
        write_loss(book, rows, sheet, row++, loss);
        lost += loss.points;
        parts[0] += loss.by_own_score;
        parts[1] += loss.by_council;
        parts[2] += loss.by_survey;
    }
    const Style total = with_fill(as_bold(text_cell()), fills::total);
    for (std::uint16_t column = 0; column < columns.size(); ++column) sheet.blank({row, column}, total);
    sheet.text(cell_at(row, Column::item), book.say(wording::total), total);
    Style points = with_fill(as_bold(number_cell(book.points_format())), fills::total);
    const auto write_sum = [&](Column column, const Ratio& value) {
        sheet.formula(cell_at(row, column), {"=" + formulas::sum(listed, place_of(column)), value}, points);
    };
    write_sum(Column::lost, lost);
    for (std::size_t i = 0; i < parts.size(); ++i) write_sum(lost_by[i], parts[i]);
    write_signatures(book, sheet, row + 1);
}

}  // namespace cchc
