// SPDX-License-Identifier: MIT
#pragma once

#include "model/plan.hpp"
#include "model/survey/survey_result.hpp"
#include "yaml/reader.hpp"

namespace cchc {

/// Reads a file cchc/survey-points/1.
HandedOver load_points_yaml(const Source* source, const Plan& plan, Findings& findings);

/// An entry has either points or a percent; what else it has is a finding. `place`: of the entry.
void check_points_given(HandedOverItem& item, Findings& findings);

}  // namespace cchc
