// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "model/formula.hpp"
#include "yaml/reader.hpp"

namespace cchc {

/// A formula's inputs, with their limits or choices.
std::vector<Input> load_inputs(Reading reading, MapReader& formula);

}  // namespace cchc
