// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace cchc {

enum class Align { left, center, right };

/// How a cell looks; the font is always Times New Roman.
struct Style {
    int size = 11;
    bool bold = false;
    bool italic = false;
    bool underline = false;
    bool border = false;
    bool wrap = false;
    Align align = Align::left;
    std::uint32_t color = 0;        ///< of the letters, as 0xRRGGBB
    std::uint32_t fill = 0xFFFFFF;  ///< of the ground
    std::string number_format = "General";
    bool is_input = false;  ///< may be written into on a protected sheet
    auto operator<=>(const Style&) const = default;
};

// How cells of a table look.
Style head_cell();
Style text_cell();
Style center_cell();
Style number_cell(const std::string& number_format);
Style as_bold(Style style);
Style with_fill(Style style, std::uint32_t fill);

/// Grounds of cells.
namespace fills {
inline constexpr std::uint32_t none = 0xFFFFFF;
inline constexpr std::uint32_t head = 0xD9E2F3;
inline constexpr std::uint32_t area = 0xEDEDED;
inline constexpr std::uint32_t total = 0xFFF2CC;
inline constexpr std::uint32_t missing = 0xFFD7D7;
inline constexpr std::uint32_t excluded = 0xF2F2F2;
inline constexpr std::uint32_t input = 0xFFFDE7;
}  // namespace fills

}  // namespace cchc
