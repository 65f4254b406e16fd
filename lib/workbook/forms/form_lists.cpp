// SPDX-License-Identifier: MIT
#include "workbook/forms/form_sheets.hpp"

#include "model/wording.hpp"

namespace cchc {
namespace {

// The first row names each list.
CellRange list_range(std::uint16_t column, std::size_t count) {
    return {{1, column}, {static_cast<std::uint32_t>(count), column}};
}

std::string range_text(const Form& form, const CellRange& range) {
    return "'" + form.say(wording::sheet_form_lists) + "'!" + fixed_cell_text(range.first) + ":" +
           fixed_cell_text(range.last);
}

/// The items with a dropdown, each with the column of its texts; that of their points is the next.
std::map<ItemId, std::uint16_t> list_columns(const Form& form) {
    std::map<ItemId, std::uint16_t> columns;
    std::uint16_t next = 1;
    for (const auto& table : form.tables) {
        if (table.part != FormPart::leads && table.part != FormPart::corrections) continue;
        for (const ItemId item : table.items) {
            if (form_choices(form.framework().item(item), form.request.language).empty()) continue;
            columns.emplace(item, next);
            next = static_cast<std::uint16_t>(next + 2);
        }
    }
    return columns;
}

void write_list(Sheet& sheet, const Form& form, ItemId id, std::uint16_t column) {
    const Item& item = form.framework().item(id);
    const bool is_range = std::holds_alternative<RangeRule>(item.scoring);
    const auto choices = form_choices(item, form.request.language);
    const auto points = choice_points(item);
    const auto second = static_cast<std::uint16_t>(column + 1);
    sheet.text({0, column}, item.code.value, {});
    sheet.text({0, second}, item.code.value + "/points", {});
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const auto row = static_cast<std::uint32_t>(i + 1);
        if (is_range) {
            sheet.number({row, column}, points[i].value(), {});
        } else {
            sheet.text({row, column}, choices[i], {});
        }
        sheet.number({row, second}, points[i].value(), {});
    }
}

}  // namespace

FormLists place_form_lists(const Form& form) {
    FormLists lists{.ticks = range_text(form, list_range(0, 2)),
                    .tick = range_text(form, list_range(0, 1)),
                    .choices = {}};
    for (const auto& [item, column] : list_columns(form)) {
        const std::size_t count = choice_points(form.framework().item(item)).size();
        lists.choices[item] = {range_text(form, list_range(column, count)),
                               range_text(form, list_range(static_cast<std::uint16_t>(column + 1), count))};
    }
    return lists;
}

void add_form_lists(const Form& form) {
    Sheet& sheet = form.file.add_sheet(form.say(wording::sheet_form_lists), 0);
    sheet.text({0, 0}, form_marks::lists, {});
    sheet.text({1, 0}, form.say(form_tick), {});
    sheet.text({2, 0}, form.say(form_no_tick), {});
    for (const auto& [item, column] : list_columns(form)) write_list(sheet, form, item, column);
    sheet.protect();
    sheet.hide();
}

}  // namespace cchc
