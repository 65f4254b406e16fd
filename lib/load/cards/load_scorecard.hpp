// SPDX-License-Identifier: MIT
#pragma once

#include "diag/finding.hpp"
#include "model/scorecard.hpp"

namespace cchc {

/// Reads a score card (schema cchc/scores/1): all that could be read; `is_faulty` where something could not,
/// and of broken YAML what stands before the break.
Scorecard load_scorecard(const Source* source, Findings& findings);

}  // namespace cchc
