// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sheet/table.hpp"

namespace cchc {

/// Why a file gave no tables.
enum class SpreadsheetFault : std::uint8_t {
    none,
    not_a_spreadsheet,  ///< no zip, or one of something else than an .xlsx or .ods
    encrypted_or_old,  ///< behind a password, or an .xls (both come as OLE compound files); an encrypted .ods
    broken,            ///< the zip or its XML cannot be read: truncated, damaged or wrongly written
    too_large,         ///< over 300,000 cells or validations that hold something, or 64 MiB of text
    gave_up,           ///< the reader crashed or passed its limits of memory or time
    no_reader          ///< there is none to read it: `reason` is the same for all files of a run
};

struct SpreadsheetRead {
    Spreadsheet spreadsheet;  ///< empty where there is a fault
    SpreadsheetFault fault = SpreadsheetFault::none;
    std::string reason;  ///< the reader's words in English, printable, at most 200 bytes, or empty
};

/// Has spreadsheets read, .xlsx, .ods and the tables of a .docx by their content, by a reader with limits of
/// memory and time: one answer for each file's bytes, in order. Hostile bytes give a fault or a table,
/// whatever they do to it.
std::vector<SpreadsheetRead> read_spreadsheets(const std::vector<std::string_view>& files);

}  // namespace cchc
