// SPDX-License-Identifier: MIT
#pragma once

#include <map>

#include "derive/answers.hpp"
#include "model/assessment.hpp"
#include "score/results.hpp"

namespace cchc {

/// Leaves whose points may still change, with those that would stand instead.
struct OpenPoints {
    std::map<ItemId, TraceRef> refused;   ///< they give points on a justification alone: none
    std::map<ItemId, TraceRef> accepted;  ///< an officer's reply is open: as self-assessed
};
OpenPoints open_points(const Assessment& assessment, const Answers& answers, const Results& results);

/// The index computed anew with the points that may still change, caps and floor applied. The denominator
/// stays. A penalty is never taken off: a score refused is one that gives points.
IndexRange index_range(const Assessment& assessment, const Answers& answers, const Results& results);

}  // namespace cchc
