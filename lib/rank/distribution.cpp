// SPDX-License-Identifier: MIT
#include "rank/distribution.hpp"

#include <algorithm>

namespace cchc {
namespace {

std::optional<AreaSpread> spread_of(const Ranking& ranking, const RankedGroup& group, ItemId area) {
    std::vector<Ratio> shares;
    for (const auto& ranked : group.units)
        if (auto share = ranking.units[ranked.unit].share(area)) shares.push_back(std::move(*share));
    if (shares.empty()) return std::nullopt;
    std::sort(shares.begin(), shares.end());
    AreaSpread spread{.area = area, .units = shares.size(), .quartiles = {}, .mean = {}};
    for (int quarter = 0; quarter <= 4; ++quarter)
        spread.quartiles[static_cast<std::size_t>(quarter)] = quartile(shares, quarter);
    for (const auto& share : shares) spread.mean += share;
    spread.mean = spread.mean / Ratio::whole(static_cast<long>(shares.size()));
    return spread;
}

ItemLoss loss_of(const Ranking& ranking, const RankedGroup& group, ItemId item) {
    ItemLoss loss{.item = item, .losing = 0, .units = 0, .lost = {}, .mean_share = {}};
    for (const auto& ranked : group.units) {
        const UnitRecord& unit = ranking.units[ranked.unit];
        const auto share = unit.share(item);
        if (!share) continue;
        const Ratio lost =
            unit.points.of(item, RecordedFigure::counted) - unit.points.of(item, RecordedFigure::final);
        ++loss.units;
        loss.lost += lost;
        loss.mean_share += *share;
        if (!lost.is_zero()) ++loss.losing;
    }
    if (loss.units > 0) loss.mean_share = loss.mean_share / Ratio::whole(static_cast<long>(loss.units));
    return loss;
}

}  // namespace

Distribution distribution_of(const Ranking& ranking, const RankedSet& set, const RankedGroup& group) {
    Distribution distribution;
    const auto& items = set.framework->items;
    for (ItemId id = 0; id < items.size(); ++id) {
        if (items[id].type != ItemType::normal) continue;
        if (items[id].is_area()) {
            if (auto spread = spread_of(ranking, group, id)) distribution.areas.push_back(std::move(*spread));
        }
        if (!items[id].is_leaf) continue;
        ItemLoss loss = loss_of(ranking, group, id);
        if (loss.losing > 0) distribution.losses.push_back(std::move(loss));
    }
    std::stable_sort(distribution.losses.begin(), distribution.losses.end(),
                     [](const ItemLoss& a, const ItemLoss& b) {
                         return a.losing != b.losing ? a.losing > b.losing : a.lost > b.lost;
                     });
    return distribution;
}

UnitAreas areas_of(const UnitRecord& unit, const Distribution& distribution) {
    UnitAreas areas;
    for (const auto& spread : distribution.areas) {
        const auto share = unit.share(spread.area);
        if (!share) continue;
        if (*share > spread.quartiles[3]) areas.strong.push_back(spread.area);
        if (*share < spread.quartiles[1]) areas.weak.push_back(spread.area);
    }
    return areas;
}

}  // namespace cchc
