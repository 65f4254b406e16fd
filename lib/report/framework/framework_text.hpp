// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "model/framework.hpp"
#include "report/layout.hpp"

namespace cchc {

/// The framework as an indented tree: code, title, most points, how each leaf is scored.
std::string framework_text(const Framework& framework, const TextStyle& style);

}  // namespace cchc
