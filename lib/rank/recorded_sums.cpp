// SPDX-License-Identifier: MIT
#include "rank/recorded_sums.hpp"

#include <algorithm>

namespace cchc {

RecordedTotal recorded_sums(const RecordedFramework& framework, const RecordedPoints& points) {
    RecordedTotal total;
    for (ItemId id = 0; id < framework.items.size(); ++id) {
        const RecordedItem& item = framework.items[id];
        const Ratio final = points.of(id, RecordedFigure::final);
        if (item.type != ItemType::normal) {
            const bool is_topmost = !item.parent || framework.items[*item.parent].type != item.type;
            if (is_topmost) (item.type == ItemType::bonus ? total.bonus : total.penalty) += final;
        } else if (item.is_area()) {
            total.max += item.max.value_or(Ratio());
            total.counted += points.of(id, RecordedFigure::counted);
            total.self += points.of(id, RecordedFigure::self);
            total.appraised += points.of(id, RecordedFigure::appraised);
            total.survey += points.of(id, RecordedFigure::survey);
            total.final += final;
        }
    }
    return total;
}

Ratio index_of(const RecordedTotal& total, const std::optional<Ratio>& cap) {
    const Ratio& below = total.base ? *total.base : total.counted;
    const Ratio index =
        std::max(Ratio(), Ratio::whole(100) * (total.final + total.bonus - total.penalty) / below);
    return cap ? std::min(index, *cap) : index;
}

}  // namespace cchc
