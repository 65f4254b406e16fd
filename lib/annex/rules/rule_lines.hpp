// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"

namespace cchc {

/// What a cell of points says.
struct PointsCell {
    std::optional<Decimal> points;  ///< none where it is no single number
    bool is_negative = false;       ///< printed with a minus: `points` is without it
    std::string taken_off = {};     ///< a footnote's mark that stood behind the number
};
PointsCell read_points(std::string_view text);

/// A line of an item's text or of how it is scored.
struct RuleLine {
    std::string text;               ///< without its bullet and, where it has them, its points
    std::string whole;              ///< as it stands
    std::optional<Decimal> points;  ///< what the line gives
    bool is_open = false;           ///< it speaks of points in a way that is no single number of them
};
/// `- Đạt từ 90%: 8 điểm`, `Có: 2`, `2 điểm: đúng hạn`.
RuleLine rule_line(std::string_view line);
/// The line, or, where `;` parts it into pieces that all have points, each of them.
std::vector<RuleLine> rule_lines(std::string_view line);

}  // namespace cchc
