// SPDX-License-Identifier: MIT
#pragma once

#include "model/plan.hpp"
#include "yaml/reader.hpp"

namespace cchc {

/// Reads `dates` of a plan, and `deadline`, the short form of `dates.scores.until`.
void load_dates(Reading reading, MapReader& plan_map, Dates& dates);

}  // namespace cchc
