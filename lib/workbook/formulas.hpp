// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/framework.hpp"

/// Texts of live formulas, without the leading `=`.
namespace cchc::formulas {

/// `SUM(E9:E12,E14)` over cells of one column; neighbours become a range. Of no rows: `0`.
std::string sum(const std::vector<std::uint32_t>& rows, std::uint16_t column);
/// `COUNT(E9:E12,E14)`: how many of the cells hold a number. Of no rows: `0`.
std::string count(const std::vector<std::uint32_t>& rows, std::uint16_t column);

/// A computed value without the noise of binary arithmetic: one on a rounding boundary is restored exactly.
std::string without_noise(const std::string& value);
/// A value rounded to so many decimals. It must be free of binary noise: see without_noise.
std::string rounded(const std::string& value, int decimals, Rounding rounding);
/// The index of the cell with the exact one, rounded by the framework's rule.
std::string rounded_index(const Framework& framework, const std::string& cell);
/// The grade's name by nested conditions on the cell with the exact or the published index.
std::string grade(const Framework& framework, const std::string& exact_cell,
                  const std::string& published_cell);

/// A text inside a formula.
std::string quoted(std::string_view text);

}  // namespace cchc::formulas
