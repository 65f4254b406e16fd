// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "diag/kinds.hpp"

namespace cchc {

/// Every kind of finding, schema cchc/kinds/1; titles in the language.
std::string kinds_json(Language language);

}  // namespace cchc
