// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "diag/finding.hpp"

namespace cchc {

/// One of several plans or records of the same unit.
struct UnitAt {
    std::string id;
    std::string year;  ///< or years
    Place place;       ///< where it says which unit it is
};

/// `duplicate-unit`, one for each in their order: which of them is meant cannot be known, never the first.
std::vector<Finding> refused_duplicates(const std::vector<UnitAt>& same);

}  // namespace cchc
