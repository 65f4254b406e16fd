// SPDX-License-Identifier: MIT
#pragma once

#include <map>

#include "load/forms/council/council_sheets.hpp"
#include "load/forms/form_sheets.hpp"
#include "load/forms/load_form.hpp"

namespace cchc {

/// What the council corrected of an item's answer.
struct Correction {
    Score score;
    bool is_given = false;  ///< false: nothing is written there
    Place place = {};       ///< where it would be
};
using Corrections = std::map<ItemId, Correction>;

struct CorrectionInput {
    const FormInput& form;
    const FormFile& file;
    const FoundCouncil& found;
    const CouncilTable& table;  ///< of the decisions: items that are outdated there are passed over
};

/// Reads the sheet of corrections; of a form without one, nothing. One that is gone is told.
Corrections read_corrections(const CorrectionInput& input, Findings& findings);

}  // namespace cchc
