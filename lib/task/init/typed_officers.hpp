// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "model/framework.hpp"
#include "model/plan.hpp"
#include "task/init/init_plan.hpp"

namespace cchc {

/// Puts officers as typed into the plan; one of an id that is there takes that one's place.
void add_officers(const std::vector<std::string>& typed, const Framework& framework, Plan& plan,
                  std::vector<InitTrouble>& troubles);
/// Takes codes that the framework does not have out of `leads` and `supports`; gives which.
std::vector<CarriedPlan::LostCode> drop_lost_codes(const Framework& framework, Plan& plan);
/// The parts of the tree, as large as can be, none of whose scored items anybody leads.
std::vector<UnassignedPart> unassigned_parts(const Framework& framework, const Plan& plan);

}  // namespace cchc
