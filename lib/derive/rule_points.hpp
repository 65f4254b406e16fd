// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "model/framework.hpp"

namespace cchc {

/// The points that an item's rule can give next to a number of points, itself among them.
struct RulePoints {
    std::optional<Ratio> below;
    std::optional<Ratio> above;
};

/// Nothing of a rule that may give anything from 0 to the item's most points: a formula, many parts, none.
std::optional<RulePoints> rule_points_near(const Framework& framework, const Item& item, const Ratio& points);

/// Whether the rule can give the points, exactly or as they are printed.
bool is_on_rule(const Framework& framework, const Item& item, const Ratio& points);

}  // namespace cchc
