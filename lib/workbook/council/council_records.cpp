// SPDX-License-Identifier: MIT
#include "check/rounds/seen_of.hpp"
#include "model/names.hpp"
#include "workbook/council/council_sheet.hpp"

namespace cchc {
namespace {

FormRecord record_of(const CouncilSheet& table, const CouncilBlock& block) {
    const Book& book = table.book;
    const Item& item = table.item(block);
    FormRecord record{.code = item.code.value, .print = print_of(item)};
    record.numbers = {record.print.max, self_points(book, block.item).text(),
                      standing_points(book, block.item).text()};
    for (const auto place : council_table().of(ColumnUse::text)) {
        const auto column = static_cast<CouncilColumn>(place);
        record.marks.push_back(text_mark(council_text(book, block.item, column)));
    }
    record.seen = seen_of({book.assessment(), book.validation.answers, book.validation.evidence}, block.item);
    return record;
}

}  // namespace

FormIdentity council_identity(const CouncilSheet& table) {
    const Plan& plan = table.book.plan();
    FormIdentity identity{.schema = std::string(council_marks::schema),
                          .unit = plan.unit.id,
                          .year = std::to_string(plan.year),
                          .framework = table.book.framework().id,
                          .round = std::to_string(table.round),
                          .language = std::string(names::language.name(table.book.language))};
    for (const auto& block : table.blocks) identity.items.push_back(record_of(table, block));
    return identity;
}

}  // namespace cchc
