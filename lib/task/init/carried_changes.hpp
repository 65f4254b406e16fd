// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "model/framework.hpp"
#include "model/plan.hpp"
#include "report/plans/init_report.hpp"

namespace cchc {

/// A framework, and who leads its items by a plan.
struct AssignedFramework {
    const Framework& framework;
    const Plan& plan;
};

/// What happened to scored items, told by their codes: those of the survey and of the level above, too.
std::vector<CarriedChange> carried_changes(const AssignedFramework& before, const AssignedFramework& now);

}  // namespace cchc
