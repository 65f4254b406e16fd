// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "check/validate.hpp"
#include "report/layout.hpp"
#include "score/results.hpp"

namespace cchc {

/// How an item is scored and how its points came about: from the index down to file and line, or cell.
std::string explain_text(const Validation& validation, const Results& results, ItemId item,
                         const TextStyle& style);

/// What a finding's rule means: each of its messages, with `…` for what differs, and how to mend it.
std::string kind_text(const KindInfo& kind, const TextStyle& style);

}  // namespace cchc
