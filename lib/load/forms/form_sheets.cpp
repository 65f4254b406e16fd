// SPDX-License-Identifier: MIT
#include "load/forms/form_sheets.hpp"

#include <algorithm>
#include <sstream>

#include "load/forms/table_finder.hpp"

namespace cchc {

namespace {

/// The questions of a part's items: by their rules, or the rounds to reply to.
FieldSearch field_search(const FormRequest& request, const FormIdentity& identity, FormPart part) {
    FieldSearch search{.key = place_of(FormColumn::field),
                       .answer = place_of(FormColumn::answer),
                       .code = place_of(FormColumn::code),
                       .of = [&request](const Item& item) { return form_fields(item, request.language); },
                       .are_needed = part != FormPart::supports};
    if (part == FormPart::replies)
        search.of = [&identity](const Item& item) { return reply_fields(identity, item); };
    return search;
}

}  // namespace

std::vector<FormField> reply_fields(const FormIdentity& identity, const Item& item) {
    std::vector<FormField> fields;
    for (const auto& record : identity.replies) {
        if (record.code != item.code.value) continue;
        std::istringstream keys(record.rounds);
        for (std::string key; keys >> key;) {
            if (round_of_field(key)) fields.push_back({key, {}});
        }
    }
    return fields;
}

std::vector<FormSheet> find_tables(const FormFile& file, const FormRequest& request,
                                   const FormIdentity& identity, Findings& findings) {
    std::vector<FormSheet> tables;
    for (std::size_t i = 0; i < file.spreadsheet->tables.size(); ++i) {
        const KeyedTable* kind = kind_of(
            file.sheet(i),
            {&form_table(FormPart::leads), &form_table(FormPart::supports), &form_table(FormPart::replies)});
        for (const auto part : form_parts) {
            if (kind != &form_table(part)) continue;
            const TableSearch search{.kind = *kind,
                                     .framework = request.framework,
                                     .records = records_of(identity, part),
                                     .language = request.language,
                                     .officer = identity.officer,
                                     .fields = field_search(request, identity, part)};
            auto found = find_table_of<FormColumn>(file.sheet(i), search, findings);
            if (found) tables.push_back({{std::move(*found)}, part});
        }
    }
    for (const auto part : form_parts) {
        const auto is_part = [&](const FormSheet& one) { return one.part == part; };
        if (records_of(identity, part).empty() || std::any_of(tables.begin(), tables.end(), is_part))
            continue;
        const Bilingual& title = form_table(part).sheet;
        findings.add({.message = Message::form_sheet_gone,
                      .place = Place{file.source},
                      .args = {{"sheet", std::string(title.in(request.language))}},
                      .officer = identity.officer});
    }
    return tables;
}

std::optional<SheetRef> find_lists(const FormFile& file) {
    for (std::size_t i = 0; i < file.spreadsheet->tables.size(); ++i) {
        if (cell_at(file.spreadsheet->tables[i], 1, 1) == form_marks::lists) return file.sheet(i);
    }
    return std::nullopt;
}

std::vector<std::string> listed_texts(const FormFile& file, const Item& item) {
    std::vector<std::string> texts;
    const auto sheet = find_lists(file);
    if (!sheet) return texts;
    std::uint32_t column = 0;
    for (const auto& cell : sheet->table->cells) {
        if (cell.row != 1) break;
        if (cell.text == item.code.value) column = cell.column;
    }
    for (std::uint32_t row = 2; column > 0; ++row) {
        const TableCell* cell = sheet->table->find(row, column);
        if (cell == nullptr) break;
        texts.push_back(form_plain(cell->text));
    }
    return texts;
}

}  // namespace cchc
