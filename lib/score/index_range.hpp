// SPDX-License-Identifier: MIT
#pragma once

#include "derive/answers.hpp"
#include "model/assessment.hpp"
#include "score/results.hpp"

namespace cchc {

/// The index computed anew with the points that may still change, caps and floor applied. The denominator
/// stays. A penalty is never taken off: a score refused is one that gives points.
IndexRange index_range(const Assessment& assessment, const Answers& answers, const Results& results);

}  // namespace cchc
