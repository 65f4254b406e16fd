// SPDX-License-Identifier: MIT
#pragma once

#include "diag/finding.hpp"
#include "model/assessment.hpp"

namespace cchc {

/// Dates that cannot be true together (`date-order`): the year within the period's years, score cards after
/// the period began, documents before the card that cites them, the council after the first card and each
/// round after the one before it. Replies' documents come later and are left alone.
void check_dates(const Assessment& assessment, Findings& findings);

}  // namespace cchc
