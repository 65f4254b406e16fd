// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "annex/annex_table.hpp"

namespace cchc {

/// What a column of an annex holds.
enum class AnnexColumn { number, title, points, guide, documents, remark, figures, passed_over };

/// Where the columns of a table are, and the rows of its header.
struct AnnexColumns {
    std::optional<std::size_t> number;  ///< none: the title begins with it
    std::size_t title = 0;
    std::size_t points = 0;
    std::vector<std::size_t> guide;
    std::vector<std::size_t> documents;
    std::vector<std::size_t> remark;
    std::vector<std::size_t> figures;
    std::size_t first = 0;              ///< index of the first row below the header
    std::vector<AnnexRow> header = {};  ///< its rows
};

/// How a search for a header ended.
struct ColumnSearch {
    std::optional<AnnexColumns> columns;
    std::string nearest = {};  ///< the row that has most of what was looked for, in words
    Place nearest_at = {};
    std::string missing = {};  ///< what it has not: ids of columns, parted by commas
};
/// Looks for a header in the table's first rows, which may be of two rows.
ColumnSearch find_columns(const AnnexTable& table);

/// Whether the row says what the header says, or only numbers its columns.
bool is_header_again(const AnnexRow& row, const AnnexColumns& columns);

}  // namespace cchc
