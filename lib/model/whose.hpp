// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "diag/place.hpp"

namespace cchc {

/// Which unit and which year a file says it is of, where it says so.
struct Whose {
    std::optional<Located<std::size_t>> year;
    std::optional<Located<std::string>> unit;  ///< id
};

}  // namespace cchc
