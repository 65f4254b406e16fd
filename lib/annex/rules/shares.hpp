// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/decimal.hpp"

namespace cchc {

/// A share written out, as “(b/a) × điểm tối đa”: the sides of its stroke and what it is taken of.
struct AnnexShare {
    std::string upper;
    std::string lower;
    std::string of;  ///< `max`, or a number of points
    std::optional<Decimal>
        from;  ///< “nếu tỷ lệ đạt từ 80% đến 100% thì … theo công thức”: the rate it holds from
};
/// Nothing where the line says anything else.
std::optional<AnnexShare> read_share(std::string_view line);

/// The rate of “nếu tỷ lệ dưới 80% thì 0 điểm”; nothing where the line is not that.
std::optional<Decimal> rate_without_points(std::string_view line);

}  // namespace cchc
