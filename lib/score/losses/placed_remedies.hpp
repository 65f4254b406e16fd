// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <vector>

#include "model/book/remedy.hpp"
#include "score/losses/losses.hpp"

namespace cchc {

/// What people wrote into the workbook that stood there before, each where it goes now.
struct PlacedRemedies {
    std::map<ItemId, Remedy> by_item;
    std::vector<Remedy> others;  ///< of items without a row now, of none, or a second one of an item

    /// Blank where nobody wrote anything.
    const Remedy& of(ItemId item) const;
};

/// By code; where the workbook was of another framework, by code and title.
PlacedRemedies place_remedies(const Framework& framework, const Remedies& old,
                              const std::vector<Loss>& losses);

}  // namespace cchc
