// SPDX-License-Identifier: MIT
#include "sheet/cell_address.hpp"

#include <algorithm>

namespace cchc {
namespace {

/// An address with either part, or both; 0 for an absent one.
std::optional<CellAddress> parse_parts(std::string_view text) {
    CellAddress address;
    std::size_t at = 0;
    const auto skip_dollar = [&] { at += at < text.size() && text[at] == '$' ? 1 : 0; };
    skip_dollar();
    for (; at < text.size(); ++at) {
        const char c = text[at];
        const bool is_lower = c >= 'a' && c <= 'z';
        if (!is_lower && (c < 'A' || c > 'Z')) break;
        address.column = address.column * 26 + static_cast<std::uint32_t>(c - (is_lower ? 'a' : 'A')) + 1;
        if (address.column > most_columns) return std::nullopt;
    }
    if (address.column > 0) skip_dollar();
    if (at == text.size()) return address.column > 0 ? std::optional(address) : std::nullopt;
    const auto row = parse_count(text.substr(at));
    if (!row || *row > most_rows) return std::nullopt;
    address.row = *row;
    return address;
}

}  // namespace

std::optional<CellAddress> parse_address(std::string_view text) {
    const auto address = parse_parts(text);
    return address && address->row > 0 && address->column > 0 ? address : std::nullopt;
}

std::optional<TableRange> parse_range(std::string_view text) {
    const auto colon = text.find(':');
    const auto one = parse_parts(text.substr(0, colon));
    const auto other = colon == std::string_view::npos ? one : parse_parts(text.substr(colon + 1));
    if (!one || !other || (one->row == 0) != (other->row == 0) ||
        (one->column == 0) != (other->column == 0)) {
        return std::nullopt;
    }
    if (colon == std::string_view::npos && (one->row == 0 || one->column == 0)) return std::nullopt;
    TableRange range{std::min(one->row, other->row), std::min(one->column, other->column),
                     std::max(one->row, other->row), std::max(one->column, other->column)};
    if (range.first_row == 0) range.first_row = 1, range.last_row = most_rows;
    if (range.first_column == 0) range.first_column = 1, range.last_column = most_columns;
    return range;
}

std::optional<std::uint32_t> parse_count(std::string_view text) {
    std::uint32_t count = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        count = std::min(count * 10 + static_cast<std::uint32_t>(c - '0'), most_rows + 1);
    }
    return count > 0 ? std::optional(count) : std::nullopt;
}

}  // namespace cchc
