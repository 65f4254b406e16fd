// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "load/forms/load_form.hpp"
#include "model/appraisal.hpp"

namespace cchc {

/// Reads a council's filled form as an appraisal with cells for places. Nothing where it is none, or one of
/// another unit, year or framework (`form-outdated`). An item without decision, points and reason is not
/// listed. What was changed (`form-tampered`, `form-altered`) is told.
std::optional<Appraisal> load_council_form(const FormInput& input, Findings& findings);

/// Whether a sheet of the spreadsheet says that it is a council's form.
bool is_council_form(const Spreadsheet& spreadsheet);

}  // namespace cchc
