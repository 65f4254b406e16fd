// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "annex/draft.hpp"
#include "report/layout.hpp"

namespace cchc {

/// A line a row, then what is odd, then the counts.
std::string import_text(const DraftFramework& draft, const TextStyle& style);
/// Schema cchc/import/1. `table`, `framework`: the files.
std::string import_json(const DraftFramework& draft, const std::string& table, const std::string& framework,
                        Language language);

/// Of the rows, how many are of a kind.
std::size_t count_rows(const DraftFramework& draft, AnnexRowKind kind);
/// Whether a row is not understood, a sum fails or a number is missing.
bool has_faults(const DraftFramework& draft);

}  // namespace cchc
