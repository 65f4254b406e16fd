// SPDX-License-Identifier: MIT
#pragma once

#include "model/framework.hpp"
#include "yaml/reader.hpp"

namespace cchc {

/// Reads the `rule` of an item: levels, checklist, range, formula or survey; NoRule where it cannot be read.
Scoring load_rule(Reading reading, const Node& node, const Item& item, int decimals);

}  // namespace cchc
