// SPDX-License-Identifier: MIT
#pragma once

#include "base/files.hpp"
#include "diag/finding.hpp"
#include "model/assessment.hpp"

namespace cchc {

/// Reads what the level above hands over for survey items: the files `handed_over` of the plan, YAML or
/// tables. Shapes and types only: which items they are is left to the checks.
void load_handed_over(Assessment& assessment, const Files& files, Sources& sources, Findings& findings);

}  // namespace cchc
