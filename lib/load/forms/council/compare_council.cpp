// SPDX-License-Identifier: MIT
#include "load/forms/council/compare_council.hpp"

#include "load/forms/compare_table.hpp"

namespace cchc {
namespace {

constexpr ChangeMessages council_messages{Message::council_number_changed, Message::council_text_changed,
                                          Message::council_formula_gone, place_of(CouncilColumn::points)};

void compare_block(const CouncilTable& table, const TableComparer& comparer, const FoundBlock& block) {
    const FormRecord* record = comparer.record(block);
    if (record == nullptr) return;
    comparer.compare_numbers(block, *record);
    const auto texts = council_table().of(ColumnUse::text);
    const auto row = block.rows.front();
    for (std::size_t i = 0; i < texts.size() && i < record->marks.size(); ++i) {
        if (is_changed(table.plain_text(row, texts[i]), record->marks[i]))
            comparer.report_text(council_messages.text, block, row, texts[i]);
    }
    comparer.compare_formulas(block);
    comparer.compare_checks(
        block, {{row, place_of(CouncilColumn::decision)}, {row, place_of(CouncilColumn::points)}});
}

}  // namespace

void compare_council(const CouncilComparison& council, Findings& findings) {
    const FoundCouncil& found = council.found;
    if (found.round == 0 || !found.identity.is_whole())
        report_hidden_sheet(found.identity, Message::council_hidden_changed, findings);
    if (council.table.is_broken) return;
    const TableComparison comparison{.table = council.table,
                                     .records = found.records(),
                                     .framework = council.framework,
                                     .messages = council_messages,
                                     .language = found.language()};
    const TableComparer comparer(comparison, findings);
    for (const auto& block : council.table.blocks) compare_block(council.table, comparer, block);
}

}  // namespace cchc
