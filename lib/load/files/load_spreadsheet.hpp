// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "diag/finding.hpp"
#include "sheet/read_spreadsheet.hpp"

namespace cchc {

/// A spreadsheet's bytes and how the plan knows the file.
struct SpreadsheetFile {
    std::string path;
    std::string name;
    std::string bytes;
};

struct LoadedSpreadsheet {
    const Source* source = nullptr;  ///< never null; names its sheets and hash
    Spreadsheet spreadsheet;         ///< without tables where it could not be read
    bool is_readable = false;
};

/// Whether a Word document is taken for the tables in it.
enum class Documents { refused, taken };

/// Reads several spreadsheets in one go, in order. One that cannot be read is `spreadsheet-unreadable`.
std::vector<LoadedSpreadsheet> load_spreadsheets(const std::vector<SpreadsheetFile>& files, Sources& sources,
                                                 Findings& findings,
                                                 Documents documents = Documents::refused);

}  // namespace cchc
