// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "model/framework.hpp"
#include "yaml/reader.hpp"

namespace cchc {

/// Reads the areas and all below them into the framework, parents before children. An item without a readable
/// code is left out with all that is below it, and `items_are_complete` is false.
void load_items(Reading reading, const std::vector<const Node*>& areas, Framework& framework);

}  // namespace cchc
