// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diag/place.hpp"
#include "sheet/table.hpp"

namespace cchc {

/// A cell of an annex's table, in normal form C.
struct AnnexCell {
    std::string text;
    bool is_number = false;  ///< a spreadsheet's number cell: its text is what the sheet holds, 1.10 as 1.1
    bool is_faulty = false;  ///< it shows no value

    /// Its text without blanks at the ends.
    std::string_view shown() const;
    bool is_blank() const { return shown().empty(); }
};

/// A row that holds something.
struct AnnexRow {
    std::size_t table = 0;  ///< from 0
    std::uint32_t row = 0;  ///< from 1
    std::vector<AnnexCell> cells;
    Place place;

    /// The cell of a column, from 0; a blank one where there is none.
    const AnnexCell& cell(std::size_t column) const;
    /// What stands in its cells, parted by bars, shortened.
    std::string words() const;
    std::vector<std::string> texts() const;
};

struct AnnexTable {
    std::string name;
    bool is_hidden = false;
    std::vector<AnnexRow> rows;
};

/// The tables of a spreadsheet or a document.
std::vector<AnnexTable> annex_tables(const Spreadsheet& spreadsheet, const Source* source);
/// The table of a CSV text; without rows where its quotes do not close.
AnnexTable annex_table(const Source* source);

}  // namespace cchc
