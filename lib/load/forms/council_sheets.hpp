// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "load/forms/form_sheets.hpp"
#include "model/council_layout.hpp"

/// A council's form as it came back: where its table, columns and rows are now.
namespace cchc {

/// The hidden sheet as read.
struct FoundCouncil {
    FoundIdentity identity;
    std::size_t round = 0;  ///< 0: it cannot be read
    Language language = Language::vi;
    std::vector<CouncilRecord> records = {};  ///< in the order of the rows as made
    bool is_whole = false;                    ///< false: the hidden sheet was changed

    const CouncilRecord* find(std::string_view code) const;
};

struct CouncilTable {
    SheetRef sheet;
    std::array<std::uint32_t, council_columns> columns{};  ///< by CouncilColumn; 0: not there
    std::vector<FoundBlock> blocks;
    std::optional<std::uint32_t> meeting_row;
    std::optional<std::uint32_t> votes_row;
    std::uint32_t first_row = 0;  ///< of the areas, criteria and items
    std::uint32_t end_row = 0;    ///< the row of the end's mark, or behind the last row
    bool is_broken = false;       ///< a column is gone: nothing else is looked for

    std::uint32_t column(CouncilColumn column) const { return columns.at(static_cast<std::size_t>(column)); }
    Place place(std::uint32_t row, CouncilColumn at) const { return sheet.place(row, column(at)); }
};

/// Nothing where no sheet is the identity of a council's form.
std::optional<FoundCouncil> find_council(const FormFile& file);
/// The table by its mark; columns that are gone, rows that are unknown or gone are `form-tampered`. Nothing
/// where the sheet is gone, which is told.
std::optional<CouncilTable> find_council_table(const FormFile& file, const FoundCouncil& found,
                                               const Framework& framework, Findings& findings);

}  // namespace cchc
