// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "check/validate.hpp"
#include "score/results.hpp"

namespace cchc {

/// The index of a unit without errors.
Results score(const ValidAssessment& assessment);
/// The same of a unit that was taken back to an earlier stage; nothing where nothing was counted then.
std::optional<Results> score_taken_back(const ValidAssessment& assessment);
/// The index so far of a unit with errors: what is missing counts as 0, and the result says that it is a
/// draft. Nothing where there is no framework to score by, or nothing is counted.
std::optional<Results> score_draft(const Validation& validation);

}  // namespace cchc
