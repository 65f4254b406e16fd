// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "derive/answers.hpp"
#include "score/results.hpp"

namespace cchc {

/// Fills in a parent's numbers, whose children's are there: their sum, at most its own most points
/// (`capped`), those of the child chosen (`one-of`), or, where a child that is spread did not arise, the rest
/// of them for the whole. Marks such children.
void fill_parent(const Framework& framework, const Answers& answers, std::vector<ItemResult>& results,
                 ItemId parent);

}  // namespace cchc
