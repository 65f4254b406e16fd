// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "annex/annex_table.hpp"
#include "annex/columns.hpp"
#include "annex/draft.hpp"

namespace cchc {

/// A table with its columns; the rows above its header are told as headings.
struct AnnexPart {
    const AnnexTable& table;
    AnnexColumns columns;
    bool has_header = true;  ///< else it goes on with the table before it
};

/// Reads the rows of an annex's tables, in order, into a draft that `settle_draft` finishes.
DraftFramework read_annex(const std::vector<AnnexPart>& parts);

}  // namespace cchc
