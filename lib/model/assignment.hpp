// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "model/framework.hpp"
#include "model/plan.hpp"

/// Who leads and who supports which item, by the plan.
namespace cchc {

/// The officer of that id, or else the one formerly of that id: index in Plan::officers.
std::optional<std::size_t> find_officer(const Plan& plan, std::string_view id);

/// All ids, parted by commas, for messages.
std::string officer_ids(const Plan& plan);

/// Who leads an item: the officer whose longest `leads` code is the item's or above it; the first in the plan
/// where two claim the same code.
std::optional<std::size_t> lead_of(const Plan& plan, const Framework& framework, ItemId item);
/// Whether an officer may attach evidence to an item.
bool supports(const Officer& officer, const Framework& framework, ItemId item);

}  // namespace cchc
