// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "check/validate.hpp"
#include "score/results.hpp"

namespace cchc {

/// What explain_text tells, as JSON (schema cchc/explain/1).
std::string explain_json(const Validation& validation, const Results& results, ItemId item,
                         Language language);

}  // namespace cchc
