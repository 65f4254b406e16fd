// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "annex/draft.hpp"

namespace cchc {

/// What can be said only when all rows are known: footnotes' digits behind points, items without points,
/// types, rules, sums and the scale.
void settle_draft(DraftFramework& draft);

/// Whether a title speaks of bonus or penalty points.
bool names_type(std::string_view title);

/// The item's own type or that above it.
ItemType type_of(const DraftFramework& draft, std::size_t item);

}  // namespace cchc
