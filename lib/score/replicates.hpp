// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "model/assessment.hpp"
#include "score/results.hpp"

namespace cchc {

/// A unit's index as other surveys of the same people might have left it: how far the index rests on whom
/// the survey happened to ask (bootstrap, Efron 1979). Scores and the council's decisions stay as they are.
struct Replicates {
    static constexpr std::size_t default_rounds = 1'000;

    std::uint64_t seed = 1;
    std::size_t rounds = default_rounds;
    std::uint64_t people = 0;              ///< drawn in each round, within their groups
    bool are_tallied = false;              ///< some answers were drawn from tallies: there are no people
    std::vector<ItemId> handed_over = {};  ///< survey items whose points stay: nobody's answers are known
    /// False where all of the survey was handed over, or holds more answers than can be drawn in seconds.
    bool are_known = true;
    std::vector<Ratio> index = {};  ///< exact, by round: percent, after floor and cap, before rounding
};

/// The same for the same seed, unit's id and answers, whatever the order of rows and files, on any machine.
/// None before the final stage, and where no survey is counted.
std::optional<Replicates> replicates(const Assessment& assessment, const Results& results,
                                     std::uint64_t seed);

}  // namespace cchc
