// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "diag/finding.hpp"
#include "model/formula.hpp"

namespace cchc {

/// Puts into each choice of a formula which of its input's it is. Choices are compared with their input by
/// `==` and
/// `!=`, and stand nowhere else: the first that does is a finding, and false.
bool settle_choices(Expression& expression, const std::vector<Input>& inputs, Findings& findings);

}  // namespace cchc
