// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

#include "diag/kinds.hpp"

/// What a list of all kinds of findings is made from.
namespace cchc {

/// What kinds concern, in words, and those kinds.
struct KindGroup {
    Bilingual title;
    std::span<const KindInfo> kinds;
};

/// All kinds, in the order and the groups of kinds.def.
std::vector<KindGroup> kind_groups();

}  // namespace cchc
