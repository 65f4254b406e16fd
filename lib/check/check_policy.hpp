// SPDX-License-Identifier: MIT
#pragma once

#include "diag/finding.hpp"
#include "model/policy.hpp"

namespace cchc {

/// Judges all that was found by the plan's policy: an acceptance takes the findings of its kind, item and
/// officer; a kind that is off goes. Never touches a kind of the class `never`.
/// `is_whole`: all was checked, so that an acceptance without a finding is one itself.
void apply_policy(const Policy& policy, bool is_whole, Findings& findings);

}  // namespace cchc
