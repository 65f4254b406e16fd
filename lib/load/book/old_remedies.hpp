// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/book/remedy.hpp"
#include "sheet/table.hpp"

namespace cchc {

/// The table of points lost as it came back: where its columns and rows are now. Rows and columns count
/// from 1.
struct OldRemedyTable {
    const Table* table = nullptr;
    std::uint32_t header_row = 0;
    std::uint32_t end_row = 0;  ///< behind all that people fill in
    std::uint32_t key = 0;      ///< the hidden column; 0: there is none, as in books of earlier versions
    std::uint32_t code = 0;     ///< 0: there is none, like `title`
    std::uint32_t title = 0;
    std::uint32_t measure = 0;
    std::uint32_t person = 0;
    std::uint32_t due = 0;

    /// Whether a cell is people's own.
    bool is_open(const TableCell& cell) const;
    /// Whether people's cells hold a formula: its value is carried over, the formula is not.
    bool has_formula() const;
};

/// Finds the table by its hidden column, or by its titles in either language. Nothing where a sheet has none.
std::optional<OldRemedyTable> find_remedies(const Table& table);
/// What people wrote, by row; rows without any are left out.
std::vector<Remedy> remedies_in(const OldRemedyTable& found);

}  // namespace cchc
