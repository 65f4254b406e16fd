// SPDX-License-Identifier: MIT
#include "load/forms/compare_table.hpp"

#include "base/text.hpp"

namespace cchc {
namespace {

bool is_same_number(const std::string& text, const std::string& expected) {
    if (text == expected) return true;
    const auto one = parse_number(text);
    const auto other = parse_number(expected);
    return one.fault == NumberFault::none && other.fault == NumberFault::none &&
           one.number.value == other.number.value;
}

Arg number_arg(std::string_view name, const std::string& text) {
    const auto number = parse_number(text);
    if (number.fault == NumberFault::none) return {name, Ratio(number.number.value)};
    return {name, text};
}

}  // namespace

void TableComparer::add(Message message, const Item& item, const Place& place, std::vector<Arg> args) const {
    args.push_back({"item", item.code.value});
    const bool is_error = info(info(message).kind).severity == Severity::error;
    findings_.add(
        {.message = message,
         .place = place,
         .args = std::move(args),
         .item = item.code.value,
         .officer = comparison_.officer,
         .stakes = is_error ? std::vector<Stake>{{item.code.value, item.max.value}} : std::vector<Stake>{}});
}

void TableComparer::compare_number(const FoundBlock& block, std::uint16_t column,
                                   const std::string& expected) const {
    const auto row = block.rows.front();
    const std::string text = table_.plain_text(row, column);
    if (is_same_number(text, expected)) return;
    add(comparison_.messages.number, item(block), place(row, column),
        {{"column", title(column)}, {"found", shortened(text, 60)}, number_arg("expected", expected)});
}

void TableComparer::report_text(Message message, const FoundBlock& block, std::uint32_t row,
                                std::uint16_t column, const std::string& expected) const {
    add(message, item(block), place(row, column),
        {{"column", title(column)},
         {"found", shortened(table_.plain_text(row, column), 80)},
         {"expected", shortened(expected, 80)}});
}

void TableComparer::compare_formulas(const FoundBlock& block) const {
    const auto row = block.rows.front();
    for (const auto column : table_.kind->of(ColumnUse::live)) {
        const TableCell* cell = table_.sheet.table->find(row, table_.column_at(column));
        if (cell == nullptr || cell->is_formula || trimmed(cell->text).empty()) continue;
        add(comparison_.messages.formula, item(block), place(row, column),
            {{"found", shortened(cell->text, 60)}, {"expected", title(comparison_.messages.instead)}});
        return;
    }
}

void TableComparer::compare_checks(const FoundBlock& block,
                                   const std::vector<std::pair<std::uint32_t, std::uint16_t>>& cells) const {
    std::vector<Place> lost;
    for (const auto& [row, column] : cells) {
        const auto at = table_.column_at(column);
        if (at > 0 && !has_check(*table_.sheet.table, row, at)) lost.push_back(place(row, column));
    }
    if (lost.empty()) return;
    const std::string& code = item(block).code.value;
    Finding finding{.message = Message::form_check_gone,
                    .place = lost.front(),
                    .args = {{"item", code}},
                    .item = code,
                    .officer = comparison_.officer};
    finding.related.assign(lost.begin() + 1, lost.end());
    findings_.add(std::move(finding));
}

}  // namespace cchc
