// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string_view>

namespace cchc {

/// A cell of a CSV row: what it says, and where that begins in the text. Valid during the call alone.
struct CsvCell {
    std::string_view text;
    std::size_t offset = 0;
};

/// Takes one row, the lines of which may be several; an empty line is a row of one empty cell.
using TakeCsvRow = std::function<void(std::span<const CsvCell>)>;

/// Where a text stops being CSV.
struct CsvFault {
    std::size_t offset = 0;
    bool is_open_quote = false;  ///< the quote opened there never closes; else: words behind a closing quote
};

/// Hands over the rows of a text with LF line ends, one by one, up to a fault if there is one. Cells are
/// separated by the delimiter; one in double quotes may hold delimiters, line ends and doubled quotes
/// (RFC 4180). Nothing is trimmed. The text must be clean (see load_source). Cells that the text holds as
/// they are point into it.
std::optional<CsvFault> read_csv(std::string_view text, char delimiter, const TakeCsvRow& take);

}  // namespace cchc
