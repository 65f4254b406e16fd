// SPDX-License-Identifier: MIT
#pragma once

#include "check/validate.hpp"
#include "score/results.hpp"

namespace cchc {

/// Appraised once a round exists; final once the survey is in, too, or is not to be held.
Stage stage_of(const Assessment& assessment);
/// The unit as it stood at an earlier stage: before the survey's answers, or before the council, too. What
/// was found stays, since it was found in all of the data. A later stage than it has reached changes nothing.
Validation at_stage(Validation validation, Stage stage);

}  // namespace cchc
