// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "report/layout.hpp"
#include "score/losses/results_in_words.hpp"
#include "score/whatif/what_if.hpp"

namespace cchc {

/// Index and grade as they are and as they would be, then each change with what it alone would do.
std::string what_if_text(const ResultsInWords& view, const WhatIf& answer, const TextStyle& style);
/// Schema cchc/whatif/1.
std::string what_if_json(const ResultsInWords& view, const WhatIf& answer, const std::string& tool);

}  // namespace cchc
