// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "load/files/choose_files.hpp"
#include "load/files/load_source.hpp"
#include "load/files/load_spreadsheet.hpp"

namespace cchc {

/// A file of the survey's results.
struct TableFile {
    const Source* source = nullptr;
    bool is_readable = false;
    std::optional<std::size_t> spreadsheet = {};  ///< index in TableFiles; none: the source's text
    Place named_at = {};                          ///< in the plan

    bool is_text() const { return !spreadsheet; }
};

struct TableFiles {
    std::vector<TableFile> files;  ///< in the plan's order
    std::vector<LoadedSpreadsheet> spreadsheets;
};

struct TableRequest {
    const std::vector<ChosenFile>& files;
    std::string folder;                                ///< of the plan
    std::string key;                                   ///< that names the files
    std::uint64_t limit_bytes = document_limit_bytes;  ///< of a text
};

/// Reads texts (UTF-8, or UTF-16 with a byte order mark) and spreadsheets.
TableFiles load_tables(const TableRequest& request, const Files& files, Sources& sources, Findings& findings);

}  // namespace cchc
