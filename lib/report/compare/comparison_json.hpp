// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "diag/bilingual.hpp"
#include "rank/compare/comparison.hpp"

namespace cchc {

/// Schema cchc/compare/1: the results with their totals, then all items with their points in each result and
/// what moved between neighbours; officers; notes as sentences. Points of a penalty are below 0.
std::string comparison_json(const ComparedResults& comparison, const std::string& tool, Language language);

}  // namespace cchc
