// SPDX-License-Identifier: MIT
#pragma once

#include "diag/finding.hpp"
#include "model/framework.hpp"

namespace cchc {

/// Sums, levels, parts, steps, cases, inputs and grades of a framework.
void check_framework(const Framework& framework, Findings& findings);

}  // namespace cchc
