// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "derive/answers.hpp"
#include "model/assessment.hpp"
#include "score/results.hpp"

namespace cchc {

/// Every item's numbers with their traces, in the framework's order: leaves from their answers, parents from
/// their children of their own type.
std::vector<ItemResult> item_results(const Assessment& assessment, const Answers& answers);

}  // namespace cchc
