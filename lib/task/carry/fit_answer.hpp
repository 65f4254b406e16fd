// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "model/framework.hpp"
#include "model/scorecard.hpp"

namespace cchc {

/// Takes out of an answer what the item's rule does not ask, and names each such part. `keeps_claim`: whether
/// points beside the answer may stay, which must equal what follows from it.
std::vector<std::string> fit_answer(Score& score, const Item& item, bool keeps_claim, Language language);

}  // namespace cchc
