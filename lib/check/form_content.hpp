// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "diag/finding.hpp"
#include "model/assessment.hpp"
#include "model/form_layout.hpp"

namespace cchc {

/// What an officer's score cards put into their form. What a form cannot hold (items of others, answers that
/// the rule does not know, texts longer than a cell) is a `not-in-form` error at its place, and nothing is
/// left out without one. The cards must outlive the content. The date of submission is that of the only card.
FormContent form_content(const FormRequest& request, const std::vector<const Scorecard*>& cards,
                         Findings& findings);

}  // namespace cchc
