// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/output.hpp"
#include "load/files/discover.hpp"

namespace cchc {

/// The one plan that the command line means; else its path is empty and `code` is the exit code, the reason
/// having been told.
struct PlanArgument {
    std::string path = {};
    int code = 0;
};
/// `typed`: a plan, its folder, or a file of it; empty: the current folder.
PlanArgument plan_argument(const std::string& typed, const Files& files, Sources& sources,
                           const Console& console);

/// The plans that the command line means: one, which the command is then about as if there were no others,
/// or many, with paths among them that are none.
struct PlansArgument {
    PlanArgument one = {};
    std::optional<Targets> many = {};
};
PlansArgument plans_argument(const std::vector<std::string>& typed, const Files& files, Sources& sources,
                             const Console& console);

}  // namespace cchc
