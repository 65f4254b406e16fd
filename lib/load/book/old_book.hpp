// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/book/remedy.hpp"
#include "sheet/table.hpp"

namespace cchc {

/// A result workbook that stands where a new one is to be written.
struct OldBook {
    std::string unit;  ///< the id, as its sheet of provenance says, like the year
    std::string year;
    Remedies remedies;
    bool is_marked = false;  ///< false: of an earlier version, which did not mark what its cells held
    /// Names of the sheets where other cells than people's own are not as they were written, or that are gone
    /// or new.
    std::vector<std::string> changed = {};
};

/// Nothing where the spreadsheet is no result workbook of ours, as told by its sheet of provenance.
std::optional<OldBook> read_old_book(const Spreadsheet& book);

/// Whether the bytes of a spreadsheet that could be read hold people's notes on cells, which no table has.
bool has_notes(std::string_view bytes);

}  // namespace cchc
