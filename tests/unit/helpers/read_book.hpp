// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/book/remedy.hpp"
#include "sheet/table.hpp"
#include "ward.hpp"
#include "workbook/book.hpp"

namespace cchc::test {

/// A result workbook of the ward, written with these remedies and read back.
Spreadsheet written_book(Ward& ward, const Remedies& remedies = {}, Language language = Language::vi,
                         const std::optional<PreviousYear>& previous = {});
/// The sheet of a name, which must be there.
Table& sheet_of(Spreadsheet& book, std::string_view name);
/// All that a row holds, from left to right, parted by `|`; the first row that has a cell of this text.
std::string row_with(const Table& table, std::string_view text);

}  // namespace cchc::test
