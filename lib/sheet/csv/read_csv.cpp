// SPDX-License-Identifier: MIT
#include "sheet/csv/read_csv.hpp"

#include <vector>

#include "sheet/csv/orcus_csv.hpp"

namespace cchc {
namespace {

/// Rows of a text without any quote: liborcus looks up each character in a list of delimiters, which takes
/// longer than splitting the rows and counting the answers (tests/bench/survey).
void split_rows(std::string_view text, char delimiter, const TakeCsvRow& take) {
    std::vector<CsvCell> cells;
    std::size_t start = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool is_end = text[at] == '\n';
        if (!is_end && text[at] != delimiter) continue;
        cells.push_back({text.substr(start, at - start), start});
        start = at + 1;
        if (!is_end) continue;
        take(cells);
        cells.clear();
    }
    if (start < text.size()) cells.push_back({text.substr(start), start});
    if (!cells.empty()) take(cells);
}

}  // namespace

std::optional<CsvFault> read_csv(std::string_view text, char delimiter, const TakeCsvRow& take) {
    if (text.find('"') != std::string_view::npos) return parse_csv(text, delimiter, take);
    split_rows(text, delimiter, take);
    return std::nullopt;
}

}  // namespace cchc
