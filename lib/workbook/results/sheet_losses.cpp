// SPDX-License-Identifier: MIT
#include <array>

#include "model/book/result_marks.hpp"
#include "score/losses/losses.hpp"
#include "score/losses/placed_remedies.hpp"
#include "workbook/columns.hpp"
#include "workbook/formulas.hpp"
#include "workbook/heading.hpp"
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

/// Hidden, behind the table: whose row it is.
constexpr auto key_column = static_cast<std::uint16_t>(columns.size());

/// The sum of a column of the scoring table over items.
std::string sum_of(const ScoreRows& rows, const std::vector<ItemId>& items, ScoreColumn column) {
    std::string sum;
    for (const ItemId item : items) sum += (sum.empty() ? "" : "+") + rows.outside(rows.row_of(item), column);
    return "(" + sum + ")";
}

/// What sums to the points lost: neighbours, in this order.
constexpr std::array<Column, 3> lost_by{Column::by_score, Column::by_council, Column::by_survey};

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
    } else if (item.is_superior()) {
        parts = {"0", item.type == ItemType::penalty ? standing + "+0" : counted + "-" + standing, "0"};
    } else if (item.type == ItemType::penalty) {
        parts = {from(ScoreColumn::self) + "+0", standing + "-" + from(ScoreColumn::self), "0"};
    } else {
        parts = {counted + "-" + from(ScoreColumn::self), from(ScoreColumn::self) + "-" + standing, "0"};
    }
    if (loss.spread) {
        const std::string weight = "*" + sum_of(rows, loss.spread->leaves, ScoreColumn::max) + "/" +
                                   sum_of(rows, loss.spread->leaves, ScoreColumn::counted);
        for (auto& part : parts)
            if (part != "0") part = "(" + part + ")" + weight;
    }
    const std::array<const Ratio*, 3> values{&loss.by_own_score, &loss.by_council, &loss.by_survey};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i] == "0") {
            sheet.blank(cell(lost_by[i]), points);
        } else {
            sheet.formula(cell(lost_by[i]), {"=" + parts[i], *values[i]}, points);
        }
    }
    std::string sum = "SUM(" + cell_text(cell(lost_by.front())) + ":" + cell_text(cell(lost_by.back())) + ")";
    if (loss.cap) {
        const std::uint32_t above = rows.row_of(*loss.cap);
        sum = "MIN(" + sum + "," + rows.outside(above, ScoreColumn::counted) + "-" +
              rows.outside(above, ScoreColumn::final) + ")";
    }
    sheet.formula(cell(Column::lost), {"=" + sum, loss.points}, points);
    sheet.text(cell(Column::recovery), recovery_text(book, loss.recovery), text_cell());
    sheet.text(cell(Column::cause), loss_text(book, loss), text_cell());
    sheet.text(cell(Column::officer), result.officer ? book.officer_name(*result.officer) : std::string(),
               text_cell());
}

/// People's own cells: as they wrote them before, or blank.
void write_typed(const Book& book, Sheet& sheet, Cell at, const TypedCell& typed) {
    Style style = text_cell();
    style.is_input = true;
    if (const auto* text = std::get_if<std::string>(&typed)) {
        sheet.text(at, *text, style);
    } else if (const auto* number = std::get_if<Ratio>(&typed)) {
        sheet.number(at, *number, style);
    } else if (const auto* date = std::get_if<Date>(&typed)) {
        style.number_format = book.date_format();
        sheet.date(at, *date, style);
    } else {
        sheet.blank(at, style);
    }
}

void write_remedy(const Book& book, Sheet& sheet, std::uint32_t row, const Remedy& remedy) {
    write_typed(book, sheet, cell_at(row, Column::remedy), remedy.measure);
    write_typed(book, sheet, cell_at(row, Column::person), remedy.person);
    write_typed(book, sheet, cell_at(row, Column::due), remedy.due);
}

void write_key(Sheet& sheet, std::uint32_t row, std::string_view key) {
    sheet.text({row, key_column}, key, {});
}

/// What was written for items that have no row now, so that it is not lost; returns the row behind it.
std::uint32_t write_others(const Book& book, Sheet& sheet, std::uint32_t row,
                           const std::vector<Remedy>& others) {
    if (others.empty()) return row;
    write_line(sheet, ++row,
               book.say("Biện pháp đã ghi trước đây cho mục nay không còn trong bảng trên",
                        "Remedies written earlier for items that are no longer in the table above"),
               as_bold({.wrap = true}));
    for (const auto& remedy : others) {
        ++row;
        for (std::uint16_t column = 0; column < columns.size(); ++column)
            sheet.blank({row, column}, text_cell());
        sheet.text(cell_at(row, Column::code), remedy.label, center_cell());
        sheet.text(cell_at(row, Column::item), remedy.title, text_cell());
        write_remedy(book, sheet, row, remedy);
        write_key(sheet, row, remedy.code);
    }
    return row + 1;
}

}  // namespace

void add_losses_sheet(const Book& book, const ScoreRows& rows) {
    Sheet& sheet = book.file.add_sheet(book.say(wording::sheet_losses), tab_color(book));
    write_head(
        book, sheet,
        {.title = book.say("Điểm mất, nguyên nhân và biện pháp khắc phục", "Points lost, why, and remedies"),
         .widths = widths_of(columns),
         .landscape = true,
         .fixed_columns = 3});
    write_titles(book, sheet, header_row(book), titles_of(columns));
    write_key(sheet, header_row(book), result_marks::items);
    sheet.hide_columns(key_column, key_column);
    std::uint32_t row = header_row(book) + 1;
    std::vector<std::uint32_t> listed;
    Ratio lost;
    std::array<Ratio, 3> parts;
    const std::vector<Loss> losses = losses_of(book.validation, book.results);
    const PlacedRemedies remedies = place_remedies(book.framework(), book.old_remedies, losses);
    for (const auto& loss : losses) {
        listed.push_back(row);
        sheet.count(cell_at(row, Column::ordinal), listed.size(), center_cell());
        write_remedy(book, sheet, row, remedies.of(loss.result->item));
        write_key(sheet, row, book.framework().item(loss.result->item).code.value);
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
    row = write_others(book, sheet, row + 1, remedies.others);
    write_key(sheet, row, result_marks::end);
    write_signatures(book, sheet, row);
}

}  // namespace cchc
