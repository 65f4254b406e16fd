// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/ratio.hpp"
#include "model/framework.hpp"

namespace cchc {

/// A figure that was tried, or a choice.
struct TriedFigure {
    std::string name;
    Ratio value;
    std::string choice;  ///< its id; empty: the value counts
};

/// Figures with which a formula leaves 0 to the item's most points.
struct OutOfRange {
    std::vector<TriedFigure> figures;
    Ratio points;
    std::size_t case_at = 0;  ///< index in FormulaRule::cases
};

/// Looks for such figures among those that officers may give: not below 0, with the decimals and within the
/// limits of each input. Round figures and those around the formula's numbers are tried, a few thousand at
/// most, so that nothing found does not mean that there are none. Without most points only below 0 is looked
/// for.
std::optional<OutOfRange> find_out_of_range(const FormulaRule& rule, const std::optional<Ratio>& most_points);

}  // namespace cchc
