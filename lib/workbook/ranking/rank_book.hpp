// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "diag/bilingual.hpp"
#include "diag/finding.hpp"
#include "rank/questions.hpp"
#include "rank/ranking.hpp"
#include "xlsx/write_book.hpp"

namespace cchc {

/// What the workbook is written from; `unranked`: what kept units out.
struct RankBookSource {
    const Ranking& ranking;
    const std::vector<RankQuestion>& questions;
    const Findings& unranked;
    Language language;
};

/// Writes the workbook of ranks, whole or not at all: of each set of units the ranks with live totals,
/// indexes and ranks, units by areas, how areas are distributed, items that most units lose, items by units;
/// then notes, questions and units that are not ranked.
WrittenBook write_rank_book(const RankBookSource& source, const BookTarget& target);

}  // namespace cchc
