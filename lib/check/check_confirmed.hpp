// SPDX-License-Identifier: MIT
#pragma once

#include "diag/finding.hpp"
#include "model/plan.hpp"

namespace cchc {

/// `unconfirmed-plan`: what cchc init proposed stands until someone has looked at it. Forms can be made
/// before that; nothing can be published.
void check_confirmed(const Plan& plan, Findings& findings);

}  // namespace cchc
