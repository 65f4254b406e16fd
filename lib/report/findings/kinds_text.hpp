// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "report/layout.hpp"

namespace cchc {

/// Every kind of finding, in groups by what they concern: id, severity, title.
std::string kinds_text(const TextStyle& style);

}  // namespace cchc
