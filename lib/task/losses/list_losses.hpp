// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/validate.hpp"
#include "score/losses/placed_remedies.hpp"

namespace cchc {

struct LossesRequest {
    std::string plan;           ///< its file
    std::string remedies = {};  ///< a result workbook that people wrote remedies into; empty: none
    std::string officer = {};   ///< whose items alone; empty: all
    int jobs = 1;
    FrameworkStore* frameworks = nullptr;  ///< shared by the units of a run; null: read anew
};

enum class LossesState {
    listed,
    nothing_to_total,   ///< no framework to score by, or nothing is counted
    unknown_officer,    ///< the plan has no such one
    no_remedies,        ///< there is no such file
    remedies_unread,    ///< it cannot be read: `reason`
    remedies_foreign,   ///< it is no result workbook of ours
    remedies_of_other,  ///< it is of another unit or year: `reason`
};

struct LossesOutcome {
    LossesState state = LossesState::listed;
    Validation validation;
    std::optional<Results> results;  ///< of a draft where the data has errors
    std::vector<Loss> losses;        ///< as the workbook's sheet orders them
    PlacedRemedies remedies;
    std::optional<std::string> nearest;  ///< where unknown: the officer's id most like it
    std::string reason = {};
};

/// The items of a plan that lose points, as it stands. Evidence is looked for by name only.
LossesOutcome list_losses(const LossesRequest& request, const Files& files, Sources& sources);

}  // namespace cchc
