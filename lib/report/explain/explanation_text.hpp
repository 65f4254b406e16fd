// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "report/explain/explanation.hpp"
#include "report/layout.hpp"

namespace cchc {

/// The explanation for a terminal.
std::string explanation_text(const Explanation& explanation, const TextStyle& style);

}  // namespace cchc
