// SPDX-License-Identifier: MIT
#pragma once

#include "model/framework.hpp"
#include "yaml/reader.hpp"

namespace cchc {

/// Reads `tests` into the framework, whose items are read.
void load_tests(Reading reading, MapReader& framework_map, Framework& framework);

}  // namespace cchc
