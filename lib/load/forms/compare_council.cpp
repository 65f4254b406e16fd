// SPDX-License-Identifier: MIT
#include "load/forms/compare_council.hpp"

#include "load/forms/compare_table.hpp"

namespace cchc {
namespace {

constexpr ChangeMessages messages{Message::council_number_changed, Message::council_text_changed,
                                  Message::council_formula_gone, place_of(CouncilColumn::points)};

/// So long that the cell may have been cut when the form was made, where nothing was noted.
bool is_cut(const std::string& text) {
    constexpr std::size_t surely_whole = 30'000;  // bytes
    return text.size() > surely_whole;
}

void compare_block(const CouncilComparison& council, const TableComparer& comparer, const FoundBlock& block) {
    const Item& item = comparer.item(block);
    const CouncilRecord* record = council.found.find(item.code.value);
    if (record == nullptr) return;
    const auto numbers = council_table().of(ColumnUse::number);
    for (std::size_t i = 0; i < numbers.size() && i < record->numbers.size(); ++i) {
        const bool is_max = numbers[i] == place_of(CouncilColumn::max);
        comparer.compare_number(block, numbers[i],
                                is_max ? item.max.value.value().decimal_text() : record->numbers[i]);
    }
    const auto texts = council_table().of(ColumnUse::text);
    const auto row = block.rows.front();
    for (std::size_t i = 0; i < texts.size() && i < record->marks.size(); ++i) {
        const std::string text = council.table.plain_text(row, texts[i]);
        if (council_mark(text) == record->marks[i] || is_cut(text)) continue;
        comparer.report_text(messages.text, block, row, texts[i]);
    }
    comparer.compare_formulas(block);
    comparer.compare_checks(
        block, {{row, place_of(CouncilColumn::decision)}, {row, place_of(CouncilColumn::points)}});
}

}  // namespace

void compare_council(const CouncilComparison& council, Findings& findings) {
    const FoundCouncil& found = council.found;
    if (!found.is_whole) {
        findings.add({.message = Message::council_hidden_changed,
                      .place = found.identity.place(found.round == 0 ? "round" : "texts")});
    }
    if (council.table.is_broken) return;
    const TableComparison comparison{.table = council.table,
                                     .framework = council.framework,
                                     .messages = messages,
                                     .language = found.language};
    const TableComparer comparer(comparison, findings);
    for (const auto& block : council.table.blocks) compare_block(council, comparer, block);
}

}  // namespace cchc
