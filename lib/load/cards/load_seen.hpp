// SPDX-License-Identifier: MIT
#pragma once

#include "model/appraisal.hpp"
#include "yaml/reader.hpp"

namespace cchc {

/// Reads what the council saw: `self`, `standing` (points, or `excluded`) and `seen`, which `cchc convert`
/// writes.
void load_seen(Reading reading, MapReader& map, Decision& decision);

/// Reads one of `passed`: what the council saw of an item that it did not list.
Decision load_passed(Reading reading, const Node& node);

}  // namespace cchc
