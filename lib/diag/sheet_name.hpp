// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>

#include "diag/place.hpp"

namespace cchc {

/// The sheet's name of a place in a spreadsheet, else empty.
inline std::string sheet_name(const Place& place) {
    if (!place.in_sheet()) return {};
    const auto sheet = static_cast<std::size_t>(place.sheet);
    return sheet < place.source->sheets.size() ? place.source->sheets[sheet] : std::string();
}

}  // namespace cchc
