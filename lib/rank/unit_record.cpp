// SPDX-License-Identifier: MIT
#include "rank/unit_record.hpp"

namespace cchc {
namespace {

constexpr std::int64_t billion = 1'000'000'000;

}  // namespace

std::int64_t RecordedReplicates::held(const Ratio& index) {
    const auto whole = (index * Ratio::whole(billion)).rounded(0, Rounding::down).small_fraction();
    return whole ? whole->first : 0;
}

Ratio RecordedReplicates::exact(std::int64_t held) {
    return Ratio::of(held, billion);
}

std::string_view RecordedFramework::grade_of(const Ratio& index) const {
    for (const auto& grade : grades)
        if (index >= grade.from) return grade.name;
    return {};
}

void RecordedPoints::set(ItemId item, RecordedFigure figure, const Ratio& points) {
    const Ratio shifted = points * Ratio::whole(Decimal::unit);
    const auto whole = shifted.small_fraction();
    if (whole && whole->second == 1) {
        items_.at(item)[static_cast<std::size_t>(figure)] = Decimal::from_units(whole->first);
        exact_.erase({item, figure});
    } else {
        exact_.insert_or_assign({item, figure}, points);
    }
}

Ratio RecordedPoints::of(ItemId item, RecordedFigure figure) const {
    const auto exact = exact_.find({item, figure});
    return exact == exact_.end() ? Ratio(items_.at(item)[static_cast<std::size_t>(figure)]) : exact->second;
}

std::string_view UnitRecord::officer(ItemId item) const {
    const std::size_t at = officer_of.at(item);
    return at < officers.size() ? std::string_view(officers[at]) : std::string_view();
}

std::optional<Ratio> UnitRecord::share(ItemId item) const {
    const Ratio counted = points.of(item, RecordedFigure::counted);
    if (counted.is_zero()) return std::nullopt;
    return Ratio::whole(100) * points.of(item, RecordedFigure::final) / counted;
}

}  // namespace cchc
