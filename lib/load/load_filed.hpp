// SPDX-License-Identifier: MIT
#pragma once

#include "base/files.hpp"
#include "diag/finding.hpp"
#include "model/assessment.hpp"

namespace cchc {

/// Reads what was filed: score cards and appraisals, as YAML or as forms. The assessment has its plan, and
/// its framework where that could be read. A form that nobody filled in is passed over (`blank-form`); a file
/// of another unit or year gives nothing.
void load_filed(Assessment& assessment, const Files& files, Sources& sources, Findings& findings);

}  // namespace cchc
