// SPDX-License-Identifier: MIT
#include "load/forms/form_sheets.hpp"

#include <algorithm>

#include "load/forms/table_finder.hpp"

namespace cchc {

std::vector<FormSheet> find_tables(const FormFile& file, const FormRequest& request,
                                   const FormIdentity& identity, Findings& findings) {
    std::vector<FormSheet> tables;
    for (std::size_t i = 0; i < file.spreadsheet->tables.size(); ++i) {
        const KeyedTable* kind = kind_of(file.sheet(i), {&form_table(false), &form_table(true)});
        if (kind == nullptr) continue;
        const bool is_support = kind == &form_table(true);
        const TableSearch search{
            .kind = *kind,
            .framework = request.framework,
            .records = is_support ? identity.supports : identity.leads,
            .language = request.language,
            .officer = identity.officer,
            .fields = FieldSearch{.key = place_of(FormColumn::field),
                                  .answer = place_of(FormColumn::answer),
                                  .code = place_of(FormColumn::code),
                                  .of = [&](const Item& item) { return form_fields(item, request.language); },
                                  .are_needed = !is_support}};
        auto found = find_table_of<FormColumn>(file.sheet(i), search, findings);
        if (found) tables.push_back({{std::move(*found)}, is_support});
    }
    for (const bool is_support : {false, true}) {
        const auto& records = is_support ? identity.supports : identity.leads;
        const auto is_kind = [&](const FormSheet& one) { return one.is_support == is_support; };
        if (records.empty() || std::any_of(tables.begin(), tables.end(), is_kind)) continue;
        const Bilingual& title = form_table(is_support).sheet;
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
