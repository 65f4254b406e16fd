// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "annex/load_columns.hpp"
#include "annex/read_annex.hpp"
#include "diag/finding.hpp"

namespace cchc {

/// What an annex is looked for in.
struct AnnexFile {
    const Source* source = nullptr;
    std::string file;   ///< as the user named it
    std::string sheet;  ///< the sheet to read; empty: the first that has a header
    const std::vector<AnnexTable>& tables;
    bool is_document = false;             ///< of a text document: a table may go on in the next one
    std::optional<AnnexMap> mapped = {};  ///< where the columns are, as a person says
};

/// The tables that hold the annex; none, with what was looked for and where, where there is no such.
std::vector<AnnexPart> choose_tables(const AnnexFile& file, std::vector<DraftNote>& notes,
                                     Findings& findings);

}  // namespace cchc
