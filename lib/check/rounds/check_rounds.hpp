// SPDX-License-Identifier: MIT
#pragma once

#include "check/rounds/seen_of.hpp"
#include "diag/finding.hpp"

namespace cchc {

/// The rounds are 1..n without a gap. For the last round that lists an item, or accepts it in a form that
/// shows it: what the council saw is what is there now. Points and earlier decisions that differ are
/// `changed-after-appraisal`; figures, justification, documents and replies are `evidence-changed`.
void check_rounds(const SeenInput& input, Findings& findings);

}  // namespace cchc
