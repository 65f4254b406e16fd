// SPDX-License-Identifier: MIT
#pragma once

#include "base/files.hpp"
#include "diag/finding.hpp"
#include "model/assessment.hpp"

namespace cchc {

/// Reads the plan's tallies: answers that others counted by question, group and option, without people. They
/// go where no answer was counted; where one was, `tallied_and_answered` says so. Needs a questionnaire, and
/// responses, be they empty.
void load_tallies(Assessment& assessment, const Files& files, Sources& sources, Findings& findings);

}  // namespace cchc
