// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cache/unit_cache.hpp"
#include "diag/finding.hpp"

namespace cchc {

/// Opens a cache, or tells why it cannot be used: it lies in the folder of a plan, where its entries would be
/// taken for the unit's files, or it cannot be made. No cache: nothing.
std::optional<Finding> cache_fault(const UnitCache* cache, const std::vector<std::string>& plans,
                                   const Files& files);

}  // namespace cchc
