// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/ratio.hpp"
#include "model/framework.hpp"

namespace cchc {

/// Figures with which a formula leaves 0 to the item's most points.
struct OutOfRange {
    std::vector<std::pair<std::string, Ratio>> figures;
    Ratio points;
    std::size_t case_at = 0;  ///< index in FormulaRule::cases
};

/// Looks for such figures among those that officers may give: not below 0, with the decimals and within the
/// limits of each input. Round figures and those around the formula's numbers are tried, a few thousand at
/// most, so that nothing found does not mean that there are none.
std::optional<OutOfRange> find_out_of_range(const FormulaRule& rule, const Ratio& most_points);

}  // namespace cchc
