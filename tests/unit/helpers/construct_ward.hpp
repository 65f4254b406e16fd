// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "score/score.hpp"
#include "ward.hpp"

namespace cchc::test {

/// A ward of one officer, who leads all, under a framework whose items a test writes.
struct Construct {
    std::string areas;   ///< YAML of `areas`, two blanks deep
    std::string scores;  ///< of one score card, as `1.1: {level: co}; 1.2: {points: 1}`, justified by itself
    std::vector<std::string> rounds = {};  ///< the council's decisions alike, `1.1: {points: 1}`
    std::string max = "10";                ///< of the scale
    std::string more = {};                 ///< of the framework, whole lines
    std::string plan = {};                 ///< of the plan, whole lines
    std::string date = "2025-01-20";       ///< of the first round
};

Ward construct_ward(const Construct& made);
/// What validation finds, brief; nothing of the framework that is illustrative.
std::string found(const Construct& made);
/// One item's numbers as `self appraised survey final / counted`; of the total with the index behind it.
std::string numbers(const Construct& made, const std::string& item);

}  // namespace cchc::test
