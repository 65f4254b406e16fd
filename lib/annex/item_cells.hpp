// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "annex/columns.hpp"
#include "annex/draft.hpp"

namespace cchc {

/// Whether a line begins with “TLKC:”, “Tài liệu kiểm chứng:” and the like.
bool names_documents(std::string_view line);

/// A title without the blanks, line ends and footnote's mark at its end; what was taken off is noted.
void set_title(DraftItem& item, std::string_view text);

/// A line of an item's own cell, or of a row of its own below it: a level, a requirement, documents, words
/// about how it is scored, or the title's next words.
void add_own_line(DraftItem& item, std::string_view line);

/// A line below an item that tells how it is scored: never its title's next words.
void add_scoring_line(DraftItem& item, std::string_view line);

/// What stands in a row's columns besides number, title and points.
void take_other_cells(DraftItem& item, const AnnexRow& row, const AnnexColumns& columns);

}  // namespace cchc
