// SPDX-License-Identifier: MIT
#pragma once

#include "load/forms/council/council_sheets.hpp"

namespace cchc {

struct CouncilComparison {
    const FoundCouncil& found;
    const CouncilTable& table;
    const Framework& framework;
};

/// What of a council's form is not as it was made: most points, self-assessed and standing points, the hidden
/// sheet (`form-tampered`); other fixed texts, input checks pasted over, formulas replaced (`form-altered`).
void compare_council(const CouncilComparison& comparison, Findings& findings);

}  // namespace cchc
