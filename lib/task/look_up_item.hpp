// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "check/validate.hpp"
#include "score/results.hpp"

namespace cchc {

struct LookUpRequest {
    std::string code;  ///< the item's
    std::string plan;  ///< the plan's file
    int jobs = 1;
    FrameworkStore* frameworks = nullptr;  ///< shared by the units of a run; null: read anew
};

enum class LookUpState {
    found,
    nothing_to_total,  ///< no framework to score by, or nothing is counted
    unknown,           ///< the framework has no such item
};

/// What an item is explained by.
struct LookUpOutcome {
    LookUpState state = LookUpState::found;
    Validation validation;
    std::optional<Results> results;      ///< of a draft where the data has errors
    ItemId item = 0;                     ///< where found
    std::optional<std::string> nearest;  ///< where unknown: the code or kind of finding most like it
};

/// Scores a plan as it stands and finds an item in it. Evidence is looked for by name only.
LookUpOutcome look_up_item(const LookUpRequest& request, const Files& files, Sources& sources);

}  // namespace cchc
