// SPDX-License-Identifier: MIT
#pragma once

#include "model/framework.hpp"
#include "yaml/reader.hpp"

namespace cchc {

/// Loads `relations` into a framework whose items are loaded. One that is broken, or names what the framework
/// does not have or nobody scores, becomes a finding and is left out.
void load_relations(Reading reading, MapReader& framework_map, Framework& framework);

}  // namespace cchc
