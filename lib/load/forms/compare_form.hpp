// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "load/forms/form_sheets.hpp"

namespace cchc {

struct FormComparison {
    const FormRequest& request;
    const FoundIdentity& found;
    const std::vector<FormSheet>& tables;
    const FormFile& file;
};

/// What of a form is not as it was made: most points, rules, hidden lists (`form-tampered`); fixed texts,
/// input checks pasted over, formulas replaced (`form-altered`). Texts that the framework alone has changed
/// since are no finding.
void compare_form(const FormComparison& comparison, Findings& findings);

}  // namespace cchc
