// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "check/validate.hpp"
#include "score/results.hpp"

namespace cchc {

/// The index of a unit without errors.
Results score(const ValidAssessment& assessment);
/// The index so far of a unit with errors: what is missing counts as 0, and the result says that it is a
/// draft. Nothing where there is no framework to score by, or nothing is counted.
std::optional<Results> score_draft(const Validation& validation);

/// Where in the results an item's status, basis, … is named as in the JSON.
std::string_view name_of(Stage stage);
std::string_view name_of(ItemStatus status);
std::string_view name_of(Basis basis);
std::string_view name_of(Exclusion exclusion);
std::string_view name_of(ItemType type);

}  // namespace cchc
