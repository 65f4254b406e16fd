// SPDX-License-Identifier: MIT
#pragma once

#include "model/formula.hpp"

namespace cchc {

/// Whether `earlier` holds wherever `later` does, so that a case of `later` behind one of `earlier` is never
/// reached. It sees through `and`, `or` and comparisons of one left side with constants in whatever spelling;
/// what it cannot tell is no. `most_points` is what `max` stands for.
bool covers(const Expression& earlier, const Expression& later, const Ratio& most_points);

}  // namespace cchc
