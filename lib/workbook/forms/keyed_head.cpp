// SPDX-License-Identifier: MIT
#include "workbook/forms/keyed_head.hpp"

#include "diag/finding.hpp"
#include "workbook/book.hpp"

namespace cchc {

void set_columns(const KeyedSheet& keyed) {
    std::size_t shown = keyed.table.columns.size();
    while (shown > 0 && keyed.table.columns[shown - 1].use == ColumnUse::key) --shown;
    std::vector<double> widths;
    for (const auto& column : keyed.table.columns.first(shown)) {
        widths.push_back(keyed.is_hidden(column) ? 0 : column.width);
    }
    keyed.sheet.set_widths(widths);
    for (const auto& column : keyed.table.columns) {
        if (keyed.is_hidden(column)) keyed.sheet.hide_columns(column.place, column.place);
    }
}

void write_keys(const KeyedSheet& keyed, std::uint32_t row) {
    for (const auto& column : keyed.table.columns) {
        keyed.sheet.text({row, column.place}, column.place == 0 ? keyed.table.mark : column.key, {});
    }
    keyed.sheet.hide_row(row);
}

void write_column_titles(const KeyedSheet& keyed, std::uint32_t row) {
    keyed.sheet.text({row, 0}, marks::header, {});
    for (const auto& column : keyed.table.columns) {
        if (column.use == ColumnUse::key || column.use == ColumnUse::absent) continue;
        const Cell cell{row, column.place};
        Style style = head_cell();
        style.wrap = !keyed.is_hidden(column);  // no height for what nobody sees
        keyed.sheet.text(cell, column.title.in(keyed.language), style);
        if (column.is_input()) keyed.sheet.note(cell, column.note.in(keyed.language));
    }
}

InputCheck check_for(Message message, Language language) {
    InputCheck check;
    check.error_title = info(info(message).kind).title.in(language);
    check.error = info_in_form(message).help.in(language);
    return check;
}

void check_date(Sheet& sheet, Cell cell, Language language) {
    InputCheck check = check_for(Message::date_wrong, language);
    check.kind = InputCheck::Kind::date;
    check.from = {1900, 3, 1};
    check.to = {9999, 12, 31};
    sheet.check_input({cell, cell}, check);
}

}  // namespace cchc
