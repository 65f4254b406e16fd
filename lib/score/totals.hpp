// SPDX-License-Identifier: MIT
#pragma once

#include "model/assessment.hpp"
#include "score/results.hpp"

namespace cchc {

/// Sums the items into officers and totals, computes the index and the grade, and adds the notes.
void total_up(const Assessment& assessment, Results& results);

}  // namespace cchc
