// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "sheet/table.hpp"

namespace cchc {

/// How far Excel's sheets reach, and Calc's.
inline constexpr std::uint32_t most_rows = 1'048'576;
inline constexpr std::uint32_t most_columns = 16'384;

struct CellAddress {
    std::uint32_t row = 0;
    std::uint32_t column = 0;
};

/// Reads `B5` or `$B$5`; nothing where no cell of a sheet is called so.
std::optional<CellAddress> parse_address(std::string_view text);

/// Reads `A1:B3`, one cell, whole columns `A:C` or whole rows `2:3`; corners in any order.
std::optional<TableRange> parse_range(std::string_view text);

/// A count from 1 up; more than a sheet's rows come as one more than these. Nothing where it is no count.
std::optional<std::uint32_t> parse_count(std::string_view text);

}  // namespace cchc
