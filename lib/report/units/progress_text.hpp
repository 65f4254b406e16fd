// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "diag/bilingual.hpp"

namespace cchc {

/// How far a run over many units is.
struct UnitsDone {
    std::size_t done = 0;
    std::size_t units = 0;
    std::uint64_t milliseconds = 0;  ///< since it began
};

/// `12/126 units done, 40 a minute, 2 min 51 s left`. In the first second, which says little of those that
/// follow, and at the end it is the count alone.
std::string progress_text(const UnitsDone& so_far, Language language);

}  // namespace cchc
