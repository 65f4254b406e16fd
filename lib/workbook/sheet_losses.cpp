// SPDX-License-Identifier: MIT
#include <algorithm>

#include "workbook/formulas.hpp"
#include "workbook/heading.hpp"
#include "workbook/leaf_text.hpp"
#include "workbook/sheets.hpp"

namespace cchc {
namespace {

/// How lost points can be won back, the soonest first.
enum class Recovery {
    by_scoring,   ///< nobody scored the item yet
    by_replying,  ///< the council took them off: explain, with documents
    next_period,  ///< the result itself fell short
};

struct Loss {
    const ItemResult* result = nullptr;
    Recovery recovery = Recovery::next_period;
    Ratio points;
};

Loss loss_of(const Item& item, const ItemResult& result) {
    Loss loss{&result, Recovery::next_period,
              result.counted.points().value() - result.final.points().value()};
    if (item.type == ItemType::penalty) loss.points = result.final.points().value();
    if (item.type == ItemType::bonus) loss.points = Ratio();
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

void write_loss(const Book& book, const ScoreRows& rows, Sheet& sheet, const Cell& at, const Loss& loss) {
    const ItemResult& result = *loss.result;
    const Item& item = book.framework().item(result.item);
    const Style points = number_cell(book.points_format());
    const std::uint32_t source = rows.row_of(result.item);
    const auto cell = [&](std::uint16_t column) { return Cell{at.row, column}; };
    const auto take = [&](std::uint16_t column, ScoreColumn from, const Ratio& value) {
        sheet.formula(cell(column), {"=" + rows.outside(source, from), value}, points);
    };
    sheet.text(cell(1), item.printed_code(), center_cell());
    sheet.text(cell(2), item.title, text_cell());
    take(3, ScoreColumn::counted, result.counted.points().value());
    take(4, ScoreColumn::final, result.final.points().value());
    const bool is_penalty = item.type == ItemType::penalty;
    const std::string lost = is_penalty ? cell_text(cell(4)) : cell_text(cell(3)) + "-" + cell_text(cell(4));
    sheet.formula(cell(5), {"=" + lost, loss.points}, points);
    sheet.text(cell(6), recovery_text(book, loss.recovery), text_cell());
    sheet.text(cell(7), loss_text(book, result), text_cell());
    sheet.text(cell(8), result.officer ? book.officer_name(*result.officer) : std::string(), text_cell());
    for (std::uint16_t column = 9; column < 12; ++column) sheet.blank(cell(column), text_cell());
}

}  // namespace

void add_losses_sheet(const Book& book, const ScoreRows& rows) {
    Sheet& sheet = book.file.add_sheet(book.say(wording::sheet_losses), tab_color(book));
    write_head(book, sheet,
               {.title = {"Điểm mất, nguyên nhân và biện pháp khắc phục", "Points lost, why, and remedies"},
                .widths = {5.5, 8, 32, 8.5, 8.5, 8.5, 16, 38, 22, 22, 15, 11},
                .landscape = true,
                .fixed_columns = 3});
    write_titles(book, sheet, header_row(book),
                 {wording::ordinal, wording::code, wording::item, wording::counted, wording::final,
                  wording::lost, wording::recovery, wording::cause, wording::officer, wording::remedy,
                  wording::person, wording::due});
    std::uint32_t row = header_row(book) + 1;
    std::vector<std::uint32_t> listed;
    Ratio sum;
    for (const auto& loss : losses_of(book)) {
        listed.push_back(row);
        sheet.count({row, 0}, listed.size(), center_cell());
        write_loss(book, rows, sheet, {row++, 0}, loss);
        sum += loss.points;
    }
    const Style total = with_fill(as_bold(text_cell()), fills::total);
    for (std::uint16_t column = 0; column < 12; ++column) sheet.blank({row, column}, total);
    sheet.text({row, 2}, book.say(wording::total), total);
    Style points = with_fill(as_bold(number_cell(book.points_format())), fills::total);
    sheet.formula({row, 5}, {"=" + formulas::sum(listed, 5), sum}, points);
    write_signatures(book, sheet, row + 1);
}

}  // namespace cchc
