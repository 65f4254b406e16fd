// SPDX-License-Identifier: MIT
#include "model/form_layout.hpp"
#include "model/names.hpp"

namespace cchc {
namespace {

std::string rounds_of(const FormTable& table, ItemId item) {
    std::string keys;
    for (const auto& row : table.rows) {
        if (row.item == item && !row.field.key.empty()) keys += (keys.empty() ? "" : " ") + row.field.key;
    }
    return keys;
}

/// Of one item: its texts are those of all its rows.
FormRecord record_of(const FormRequest& request, const FormTable& table, ItemId id) {
    const Item& item = request.framework.item(id);
    FormRecord record{.code = item.code.value, .print = {}};
    if (table.part == FormPart::replies) {
        record.rounds = rounds_of(table, id);
    } else {
        record.print = print_of(item);
        record.numbers = {record.print.max};
    }
    for (const auto place : form_table(table.part).of(ColumnUse::text)) {
        std::vector<std::string> texts;
        for (const auto& row : table.rows) {
            if (row.item != id || row.is_heading) continue;
            auto text = form_text(request, table, row, static_cast<FormColumn>(place));
            if (!text.empty()) texts.push_back(std::move(text));
        }
        record.marks.push_back(text_mark(joined_texts(texts)));
    }
    if (table.part == FormPart::leads && has_listed_texts(item))
        record.listed = text_mark(joined_texts(form_choices(item, request.language)));
    return record;
}

constexpr std::vector<FormRecord> FormIdentity::*part_records[] = {
    &FormIdentity::leads, &FormIdentity::supports, &FormIdentity::replies};

}  // namespace

const std::vector<FormRecord>& records_of(const FormIdentity& identity, FormPart part) {
    return identity.*part_records[static_cast<std::size_t>(part)];
}

FormIdentity form_identity(const FormRequest& request, const std::vector<FormTable>& tables) {
    FormIdentity identity{.schema = std::string(form_marks::schema),
                          .unit = request.plan.unit.id,
                          .year = std::to_string(request.plan.year),
                          .officer = request.plan.officers.at(request.officer).id.value,
                          .framework = request.framework.id,
                          .generation = std::to_string(request.generation),
                          .language = std::string(names::language.name(request.language))};
    for (const auto& table : tables) {
        auto& records = identity.*part_records[static_cast<std::size_t>(table.part)];
        for (const ItemId item : table.items) records.push_back(record_of(request, table, item));
    }
    identity.digest = digest_of(identity);
    return identity;
}

}  // namespace cchc
