// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "rank/questions.hpp"
#include "rank/ranking.hpp"

namespace cchc {

/// Schema cchc/rank/1: groups with their units, best first, with ranks by total, area and item; how areas are
/// distributed; items that most units lose; notes and questions, as data and as sentences.
std::string ranking_json(const Ranking& ranking, const std::vector<RankQuestion>& questions,
                         Language language);

}  // namespace cchc
