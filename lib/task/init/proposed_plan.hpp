// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "model/framework.hpp"
#include "task/init/init_plan.hpp"

namespace cchc {

/// What a new plan starts from, besides what was asked for.
struct PlanBasis {
    const Framework& framework;
    std::string folder_name;                    ///< the unit's id where none is given
    const Plan* last = nullptr;                 ///< last year's; null: none
    const Framework* last_framework = nullptr;  ///< where there is such a plan
    bool is_framework_of_last = false;          ///< none was named for this year
};

/// The plan, its framework's path aside. What had to be proposed is `unconfirmed`; what was mistyped, and
/// what is to be told of assignments and changes, goes into the outcome.
Plan proposed_plan(const InitRequest& request, const PlanBasis& basis, InitOutcome& outcome);

}  // namespace cchc
