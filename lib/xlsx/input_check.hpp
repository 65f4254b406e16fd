// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/date.hpp"
#include "base/ratio.hpp"

namespace cchc {

/// What may be typed into cells; anything else is refused, or only warned of, with the words given.
struct InputCheck {
    enum class Kind { list, whole, decimal, date };
    Kind kind = Kind::list;
    std::string list = {};  ///< a range as in a formula, `='Lists'!$A$2:$A$4`, or words parted by commas
    Ratio least = {};       ///< of whole and decimal
    Ratio most = {};
    std::string least_formula = {};  ///< in place of least and most, both of them, where they depend on cells
    std::string most_formula = {};
    Date from = {};  ///< of date
    Date to = {};
    bool only_warns = false;
    std::string prompt = {};  ///< shown at the cell; empty: none
    std::string error_title = {};
    std::string error = {};
};

}  // namespace cchc
