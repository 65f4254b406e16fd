// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>

#include "annex/columns.hpp"
#include "diag/finding.hpp"

namespace cchc {

/// Where a person says that the columns are (`--map`).
struct AnnexMap {
    AnnexColumns columns;
    std::uint32_t first_row = 1;  ///< the first one below the header
};

/// Reads columns.yaml: `title` and `points` name columns by their letters, and may `number`, `guide`,
/// `documents`, `remark` and `figures`; nothing where any is wrong, which is told.
std::optional<AnnexMap> load_columns(const Source* source, Findings& findings);

/// The columns of a map in one table.
AnnexColumns columns_of(const AnnexMap& map, const AnnexTable& table);

}  // namespace cchc
