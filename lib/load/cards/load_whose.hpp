// SPDX-License-Identifier: MIT
#pragma once

#include "model/plan.hpp"
#include "model/whose.hpp"
#include "yaml/reader.hpp"

namespace cchc {

/// Reads `year` and `unit`.
Whose load_whose(MapReader& map);
/// Whether a file is of the plan's unit and year, as far as it says; if not, that is told (`wrong-unit`,
/// `wrong-year`).
bool is_of_plan(const Whose& whose, const Plan& plan, Findings& findings);
/// What a file that is of the plan states.
Whose whose_of(const Plan& plan, const Place& place);

}  // namespace cchc
