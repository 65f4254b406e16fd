// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "diag/bilingual.hpp"
#include "rank/ranking.hpp"

namespace cchc {

/// What the script of the page draws, as JSON that stands in a `script` element: arrays, titles of items
/// once. Points are whole numbers of the last decimal printed (8460 of 84.60), rounded as everywhere; a
/// number of more than 15 digits is a text.
///
///     lang, mark: of decimals; words
///     sets: of each
///       places: decimals of points; index_places: of percent
///       columns: `appraised`, `survey`, `before`, `grade`: whether there are such
///       groups: [name, units]; grades: the best first; items: [code, title]
///       areas: [item, whether normal]
///       units: [id, name, group, rank, self, appraised, survey, final, index, grade or -1, index before in
///         words or null, rank before or 0,
///         areas: for each points, most, percent or null, rank or 0,
///         losses, the largest first: item, points, …, strong areas, weak areas: positions in `areas`]
std::string page_data(const Ranking& ranking, Language language);

}  // namespace cchc
