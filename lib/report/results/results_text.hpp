// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "report/layout.hpp"
#include "score/score.hpp"

namespace cchc {

/// The short table of one unit's result: areas, total, index and grade, what left the denominator and why,
/// notes.
std::string results_text(const Validation& validation, const Results& results, const TextStyle& style);

}  // namespace cchc
