// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "report/explain/explanation.hpp"

namespace cchc {

/// The explanation as cchc/explain/1: what the text says, with points and values as exact decimals, or to
/// four decimals where there is none. The language is that of how the item is scored.
std::string explanation_json(const Explanation& explanation, Language language);

}  // namespace cchc
