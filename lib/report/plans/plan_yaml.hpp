// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "diag/bilingual.hpp"
#include "model/plan.hpp"

namespace cchc {

/// The plan as YAML (schema cchc/plan/1), with what each key is for above it, in the plan's language. What it
/// accepts of findings is not written: that is another year's.
std::string plan_yaml(const Plan& plan);

}  // namespace cchc
