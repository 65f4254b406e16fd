// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "load/carry/carried_card.hpp"

namespace cchc {

/// Reads forms and score cards, and those of folders, whatever state they are in. One that gives nothing is
/// told and has no card. Nothing at all where one of the paths is not there.
std::optional<std::vector<CarriedCard>> read_carried(const std::vector<std::string>& paths,
                                                     const CarryInput& input, const Files& files,
                                                     Sources& sources, Findings& findings);

}  // namespace cchc
