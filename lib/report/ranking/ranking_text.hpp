// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "rank/questions.hpp"
#include "rank/ranking.hpp"
#include "report/layout.hpp"

namespace cchc {

/// Ranks by set and group, with the units' points; where another lawful choice would change a rank or grade;
/// what is worth asking, in short.
std::string ranking_text(const Ranking& ranking, const std::vector<RankQuestion>& questions,
                         const TextStyle& style);

}  // namespace cchc
