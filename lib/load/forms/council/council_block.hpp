// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "load/forms/council/council_corrections.hpp"
#include "model/appraisal.hpp"

namespace cchc {

struct CouncilBlockInput {
    const FoundCouncil& found;
    const CouncilTable& table;
    const FoundBlock& block;
    const Item& item;
    const FormRecord& record;
    const Correction* correction = nullptr;  ///< null: the form has no place for one
};

/// What the council decided on one item. Nothing where decision, points, reason and correction are blank.
std::optional<Decision> read_council_block(const CouncilBlockInput& input, CellReader& cells,
                                           Findings& findings);

/// What the form holds of an item that was not listed.
Decision passed_council_block(const CouncilBlockInput& input);

}  // namespace cchc
