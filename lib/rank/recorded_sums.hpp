// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "rank/unit_record.hpp"

namespace cchc {

/// A unit's totals from its items: those of normal areas, and the topmost items of bonus and penalty, as
/// score/totals.hpp sums them. Without base, index and grade.
RecordedTotal recorded_sums(const RecordedFramework& framework, const RecordedPoints& points);
/// 100 × (final + bonus − penalty) / base, or what is counted, not below 0 and not above the cap. The
/// denominator must not be 0.
Ratio index_of(const RecordedTotal& total, const std::optional<Ratio>& cap);

}  // namespace cchc
