// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "check/validate.hpp"
#include "report/findings/summary.hpp"

namespace cchc {

/// Frameworks read and checked on their own, in the order of their paths; null where one could not be read.
struct FrameworksOutcome {
    std::vector<std::shared_ptr<const Framework>> frameworks;
    Findings findings;  ///< sorted
    Summary summary;
};

FrameworksOutcome check_frameworks(const std::vector<std::string>& paths, const Files& files,
                                   Sources& sources);

}  // namespace cchc
