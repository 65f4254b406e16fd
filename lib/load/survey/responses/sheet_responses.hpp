// SPDX-License-Identifier: MIT
#pragma once

#include "load/files/load_spreadsheet.hpp"
#include "load/survey/responses/part_reader.hpp"

namespace cchc {

/// A sheet and how it is read.
struct SheetInput {
    const LoadedSpreadsheet& file;
    std::size_t sheet;
    ResponseWords words;

    const Table& table() const { return file.spreadsheet.tables.at(sheet); }
    ResponsePart part() const { return {file.source, static_cast<std::int32_t>(sheet)}; }
};

/// Counts a sheet's responses, and tells how many of them stand in hidden rows.
PartReader read_sheet(const SheetInput& input, ResponseTally& tally, Findings& findings);

/// Nothing of a hidden sheet is counted: tells where it has a header of responses.
void pass_over_hidden_sheet(const SheetInput& input, Findings& findings);

}  // namespace cchc
