// SPDX-License-Identifier: MIT
#pragma once

#include "derive/answers.hpp"
#include "diag/finding.hpp"
#include "model/framework.hpp"

namespace cchc {

/// Lowers what findings say they can cost to what the index would gain, where a parent takes no more of its
/// children than its most points (formats-2.md, B: `capped`). Items keep their order in a finding: each has
/// what it adds to those before it. Gives the points at stake of all errors together, each item once with
/// the most any finding says of it.
Points limit_stakes(const Framework& framework, const Answers& answers, Findings& findings);

}  // namespace cchc
