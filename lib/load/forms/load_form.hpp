// SPDX-License-Identifier: MIT
#pragma once

#include "diag/finding.hpp"
#include "model/framework.hpp"
#include "model/plan.hpp"
#include "model/scorecard.hpp"
#include "sheet/read_spreadsheet.hpp"

namespace cchc {

/// A filled form and what it must belong to.
struct FormInput {
    const Source* source;
    const Spreadsheet& spreadsheet;
    const Plan& plan;
    const Framework& framework;
};

/// Reads a form as a score card with cells for places. Of a form of another unit, year, officer or framework
/// (`form-outdated`) only the officer is read. Rows and columns are found by their keys; what was changed
/// (`form-tampered`, `form-altered`) is told, and the answers are read from where they are now.
Scorecard load_form(const FormInput& input, Findings& findings);

}  // namespace cchc
