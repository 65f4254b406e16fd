// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/files.hpp"
#include "cli/output.hpp"

namespace cchc {

/// The one plan that the command line means; else its path is empty and `code` is the exit code, the reason
/// having been told.
struct PlanArgument {
    std::string path;
    int code = 0;
};
/// `typed`: a plan, its folder, or a file of it; empty: the current folder.
PlanArgument plan_argument(const std::string& typed, const Files& files, Sources& sources,
                           const Console& console);

}  // namespace cchc
