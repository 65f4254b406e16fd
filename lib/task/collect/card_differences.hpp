// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "model/framework.hpp"
#include "model/scorecard.hpp"
#include "report/collect/collection.hpp"

namespace cchc {

/// Whether both answer an item: then one of them was handed in a second time.
bool answer_the_same(const Scorecard& first, const Scorecard& second);
/// What the second says otherwise, levels and parts in the framework's words, of items that both hold or one
/// of them answers, in the order of the first.
std::vector<CellDifference> card_differences(const Scorecard& first, const Scorecard& second,
                                             const Framework& framework);

}  // namespace cchc
