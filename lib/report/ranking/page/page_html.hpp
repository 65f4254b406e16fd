// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/bilingual.hpp"
#include "rank/questions.hpp"
#include "rank/ranking.hpp"

namespace cchc {

/// One HTML page of all units, which loads nothing and lets nothing but its own script run: tables that sort
/// and filter, with each unit's areas and largest losses, and below them notes and questions. There must be
/// units. `tool`: name and version.
std::string ranking_page(const Ranking& ranking, const std::vector<RankQuestion>& questions,
                         Language language, std::string_view tool);

/// Whether bytes begin as such a page does, of any version.
bool is_ranking_page(std::string_view bytes);

}  // namespace cchc
