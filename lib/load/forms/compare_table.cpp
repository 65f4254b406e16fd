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

TableComparer::TableComparer(const TableComparison& comparison, Findings& findings)
    : comparison_(comparison), table_(comparison.table), findings_(findings) {
    for (const auto& record : comparison.records) records_.emplace(record.code, &record);
}

const FormRecord* TableComparer::record(const FoundBlock& block) const {
    const auto found = records_.find(item(block).code.value);
    return found == records_.end() || block.is_outdated ? nullptr : found->second;
}

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

void TableComparer::compare_numbers(const FoundBlock& block, const FormRecord& record) const {
    const auto row = block.rows.front();
    const auto columns = table_.kind->of(ColumnUse::number);
    for (std::size_t i = 0; i < columns.size() && i < record.numbers.size(); ++i) {
        const bool is_max = columns[i] == table_.kind->max;
        const std::string& expected = is_max ? record.print.max : record.numbers[i];
        const std::string text = table_.plain_text(row, columns[i]);
        if (is_same_number(text, expected)) continue;
        add(comparison_.messages.number, item(block), place(row, columns[i]),
            {{"column", title(columns[i])},
             {"found", shortened(text, 60)},
             number_arg("expected", expected)});
    }
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

bool is_changed(const std::string& text, const std::string& mark) {
    constexpr std::size_t surely_whole = 30'000;  // bytes: a longer one may have been cut when it was written
    return text_mark(text) != mark && text.size() <= surely_whole;
}

void report_hidden_sheet(const FoundIdentity& found, Message message, Findings& findings) {
    findings.add(
        {.message = message, .place = found.place(identity_keys::digest), .officer = found.identity.officer});
}

}  // namespace cchc
