// SPDX-License-Identifier: MIT
#pragma once

#include "diag/finding.hpp"
#include "model/assessment.hpp"

namespace cchc {

/// How many answered a survey whose responses are whole: groups, questions and items with fewer answers than
/// their minimum, groups with more than were invited.
void check_samples(const Assessment& assessment, Findings& findings);

}  // namespace cchc
