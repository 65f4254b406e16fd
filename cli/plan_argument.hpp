// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/files.hpp"
#include "cli/commands.hpp"
#include "diag/finding.hpp"

namespace cchc {

/// The one plan that the command line means; else its path is empty and `code` is the exit code, the reason
/// having been told.
struct PlanArgument {
    std::string path;
    int code = 0;
};
PlanArgument plan_argument(const Options& options, const Files& files, Sources& sources,
                           std::string_view command);

}  // namespace cchc
