// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "model/scorecard.hpp"

namespace cchc {

/// A score card as YAML (schema cchc/scores/1) that reads back as the same card: what it says, in its order.
std::string scorecard_yaml(const Scorecard& card);

}  // namespace cchc
