// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace cchc {

/// In so many rows a header is looked for: a title may stand above it.
inline constexpr std::size_t most_rows_to_header = 20;

/// The delimiter of a CSV text, and where its rows begin.
struct CsvStart {
    char delimiter = ',';
    std::size_t offset = 0;
};

/// The comma, semicolon or tab that most often stands in the text's first line that is not blank, or another
/// one where only that gives a header. A line `sep=;`, which spreadsheets write ahead, says it outright and
/// is no row. `rows`: in so many the header stands. `has_header`: whether the first lines, parted so, hold a
/// header.
CsvStart csv_start(std::string_view text, std::size_t rows,
                   const std::function<bool(std::string_view lines, char delimiter)>& has_header);

}  // namespace cchc
