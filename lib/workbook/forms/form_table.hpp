// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "workbook/forms/form_formulas.hpp"
#include "workbook/forms/form_sheets.hpp"
#include "workbook/forms/keyed_head.hpp"

/// The parts of a form's table that form_table.cpp puts together.
namespace cchc {

namespace form_rows {
inline constexpr std::uint32_t keys = 0;  ///< hidden
inline constexpr std::uint32_t bodies = 1;
inline constexpr std::uint32_t title = 3;
inline constexpr std::uint32_t officer = 4;
inline constexpr std::uint32_t submitted = 5;
inline constexpr std::uint32_t header = 6;
inline constexpr std::uint32_t first = 7;
}  // namespace form_rows

/// The rows that one item takes.
struct FormBlock {
    ItemId item = 0;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::size_t fields = 0;

    Cell at(FormColumn column, std::size_t row = 0) const {
        return {static_cast<std::uint32_t>(first + row), static_cast<std::uint16_t>(column)};
    }
    CellRange all(FormColumn column) const { return {at(column), {last, at(column).column}}; }
};

/// A table as laid out on its sheet.
struct FormTableSheet {
    const Form& form;
    const FormTable& table;
    Sheet& sheet;
    std::vector<FormBlock> blocks = {};
    std::uint32_t end = 0;  ///< the row behind the last item's

    const Item& item(const FormBlock& block) const { return form.framework().item(block.item); }
};

/// Where the rows of a table's items are.
std::vector<FormBlock> lay_out(const FormTable& table);
/// Where the answers to an item's questions stand.
formulas::FormCells cells_of(const FormTableSheet& table, const FormBlock& block);
/// Of a correction: what stands, beside the question; and the points, where anything is corrected.
std::string correction_prompt(const Form& form, const FormRow& row);
void write_correction_points(const FormTableSheet& table, const FormBlock& block, const Style& look);

/// Its columns, keys and titles.
KeyedSheet keyed_sheet(const FormTableSheet& table);
/// The answer to a row's question, filled in where the content has it; closed where the row asks nothing.
void write_form_answer(const Form& form, Sheet& sheet, Cell cell, const FormRow& row);
/// Hidden keys, the paper's head, officer, date of submission, running total, column titles with their notes.
void write_form_head(const FormTableSheet& table);
/// What may be typed where, in the words of our findings; colours where something is missing.
void add_form_checks(const FormTableSheet& table);

}  // namespace cchc
