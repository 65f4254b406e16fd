// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "derive/changes/framework_changes.hpp"
#include "report/layout.hpp"

namespace cchc {

/// Two frameworks side by side, and what of a plan is touched, where one is given.
struct FrameworkComparison {
    const Framework& before;
    const Framework& after;
    std::vector<FrameworkChange> changes;
    const Plan* plan = nullptr;
    std::vector<TouchedItem> touched = {};
};

std::string changes_text(const FrameworkComparison& comparison, const TextStyle& style);
/// Schema cchc/framework-changes/1.
std::string changes_json(const FrameworkComparison& comparison);

}  // namespace cchc
