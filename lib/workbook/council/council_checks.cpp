// SPDX-License-Identifier: MIT
#include "diag/finding.hpp"
#include "workbook/council/council_sheet.hpp"
#include "workbook/forms/keyed_head.hpp"
#include "xlsx/input_check.hpp"

namespace cchc {
void add_council_checks(const CouncilSheet& table) {
    const Book& book = table.book;
    for (const auto& block : table.blocks) {
        const Item& item = table.item(block);
        InputCheck decision;
        decision.error_title = book.say(info(info(Message::council_choice_unknown).kind).title);
        decision.error = book.say(info(CouncilColumn::decision).note);
        decision.list = "\"" + council_choice_words(item, table.round, book.language) + "\"";
        table.sheet.check_input(block.all(CouncilColumn::decision), decision);
        InputCheck points = check_for(Message::form_not_number, book.language);
        points.kind = InputCheck::Kind::decimal;
        constexpr long no_limit = 999'999'999'999;
        points.most = item.max_is_open ? Ratio::whole(no_limit) : item.max.value.value();
        table.sheet.check_input(block.all(CouncilColumn::points), points);
        const std::string remark = fixed_cell_text(block.at(CouncilColumn::remark));
        table.sheet.highlight(
            {block.at(CouncilColumn::decision), {block.last, block.at(CouncilColumn::reason).column}},
            "=" + remark + "<>\"\"", fills::missing);
        table.sheet.highlight(block.all(CouncilColumn::remark), "=" + remark + "<>\"\"", fills::missing);
    }
}

}  // namespace cchc
