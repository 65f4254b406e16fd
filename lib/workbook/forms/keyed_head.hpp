// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "diag/messages.hpp"
#include "model/keyed_table.hpp"
#include "xlsx/input_check.hpp"
#include "xlsx/sheet.hpp"

/// What the sheet of a keyed table begins with, whatever kind of form it is.
namespace cchc {

/// A keyed table on its sheet.
struct KeyedSheet {
    Sheet& sheet;
    const KeyedTable& table;
    Language language;
    std::function<bool(const KeyedColumn&)> is_hidden;
};

/// The columns' widths, up to the last that is shown; hidden ones take none.
void set_columns(const KeyedSheet& keyed);
/// The hidden row of the table's mark and the columns' keys.
void write_keys(const KeyedSheet& keyed, std::uint32_t row);
/// The columns' titles, with a note at each that is to be filled in.
void write_column_titles(const KeyedSheet& keyed, std::uint32_t row);

/// A check that refuses in the title and help of a finding.
InputCheck check_for(Message message, Language language);
/// Takes a date, whichever.
void check_date(Sheet& sheet, Cell cell, Language language);

}  // namespace cchc
