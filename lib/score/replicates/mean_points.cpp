// SPDX-License-Identifier: MIT
#include "score/replicates/mean_points.hpp"

#include <limits>
#include <numeric>
#include <utility>

namespace cchc {
namespace {

Ratio whole_ratio(std::uint64_t number) {
    return Ratio(Decimal::from_units(static_cast<std::int64_t>(number))) * Ratio::whole(Decimal::unit);
}

bool fits_long(const Ratio& number) {
    return number <= Ratio::whole(std::numeric_limits<long>::max());
}

}  // namespace

MeanPoints::MeanPoints(std::vector<Part> parts) : parts_(std::move(parts)) {
    if (!find_integers()) tops_.clear();
}

/// Rationals take ten times as long as integers, and a thousand rounds take both many times.
bool MeanPoints::find_integers() {
    const auto of_unit = [](const Part& part) {
        return (part.points / Ratio::whole(Decimal::unit)).small_fraction();
    };
    for (const auto& part : parts_) {
        const auto fraction = of_unit(part);
        if (!fraction || !fits_long(whole_ratio(static_cast<std::uint64_t>(fraction->second)))) return false;
        const auto below = static_cast<long>(fraction->second);
        const long more = below / std::gcd(bottom_, below);
        if (!fits_long(Ratio::whole(bottom_) * Ratio::whole(more))) return false;
        bottom_ *= more;
    }
    // As `of` computes, with the most of each.
    Ratio top;
    Ratio valid = Ratio::whole(1);
    for (const auto& part : parts_) {
        const Ratio top_of_unit = part.points / Ratio::whole(Decimal::unit) * Ratio::whole(bottom_);
        top = top * whole_ratio(part.most.valid) + top_of_unit * whole_ratio(part.most.units) * valid;
        valid = valid * whole_ratio(part.most.valid);
        if (!fits_long(top) || !fits_long(top_of_unit * whole_ratio(part.most.units)) ||
            !fits_long(valid * Ratio::whole(bottom_)))
            return false;
        const auto top_alone = top_of_unit.small_fraction();
        if (!top_alone) return false;
        tops_.push_back(static_cast<long>(top_alone->first));
    }
    return true;
}

Ratio MeanPoints::of(const std::vector<AnswerSum>& sums) const {
    if (tops_.empty()) {
        Ratio points;
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            const Ratio percent(Decimal::from_units(static_cast<std::int64_t>(sums[i].units)));
            points += parts_[i].points * percent / whole_ratio(sums[i].valid);
        }
        return points;
    }
    long top = 0;
    long valid = 1;
    for (std::size_t i = 0; i < tops_.size(); ++i) {
        const auto of_part = static_cast<long>(sums[i].valid);
        top = top * of_part + tops_[i] * static_cast<long>(sums[i].units) * valid;
        valid *= of_part;
    }
    return Ratio::of(top, valid * bottom_);
}

}  // namespace cchc
