// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "model/assessment.hpp"

namespace cchc {

/// What the score cards say of one child of a parent `one-of`.
struct AlternativeClaim {
    ItemId item = 0;
    bool is_scored = false;   ///< it has an answer
    bool is_claimed = false;  ///< said not to be applicable
    Place place = {};         ///< of its entry
};

/// Which child of a parent `one-of` is chosen: by the unit, and as the council's rounds move the choice.
struct Alternatives {
    std::optional<ItemId> by_unit;                        ///< none where no child is scored or claimed
    std::optional<ItemId> standing;                       ///< after all rounds
    std::map<std::size_t, std::optional<ItemId>> before;  ///< by round, the one that stood before it
    std::vector<AlternativeClaim> twice;                  ///< what speaks of a second one, on score cards
    /// Decisions, by appraisal and place in it, that find another child chosen, and leave it so.
    std::map<std::pair<std::size_t, std::size_t>, ItemId> passed_over;
    std::vector<std::pair<std::size_t, std::size_t>> moved_twice;  ///< which move it again in one round
};

Alternatives choose(const Assessment& assessment, const std::vector<AlternativeClaim>& claims);

}  // namespace cchc
