// SPDX-License-Identifier: MIT
#include "score/replicates/index_gains.hpp"

#include <algorithm>

namespace cchc {

IndexGains::IndexGains(const Framework& framework, const Results& results, const std::vector<ItemId>& leaves)
    : framework_(framework), results_(results), sums_(of_parents), sum_of_(framework.items.size()) {
    std::vector<Ratio> points;
    for (const ItemId leaf : leaves) {
        into_.push_back(sum_above(leaf));
        points.push_back(results.items[leaf].survey.points().value());
    }
    for (const ItemId leaf : framework.leaves()) {
        const bool changes = std::find(leaves.begin(), leaves.end(), leaf) != leaves.end();
        if (changes || !framework.item(leaf).is_survey()) continue;
        Sum& sum = sums_[sum_above(leaf)];
        sum.before += results.items[leaf].survey.points().value();
    }
    const Total& total = results.total;
    fixed_ = (total.final.points() + total.bonus.points() - total.penalty.points()).value() - gained(points);
    percent_ = Ratio::whole(100) / total.denominator().points().value();
}

/// Where an item's points go: to the nearest parent that takes no more than its most points, or into the
/// index. A parent of another type does not hold them.
std::size_t IndexGains::sum_above(ItemId id) {
    const Item& item = framework_.item(id);
    const bool is_part = item.parent && framework_.item(*item.parent).type == item.type;
    if (!is_part) {
        if (item.type == ItemType::penalty) return deducted;
        return item.type == ItemType::bonus || !item.parent ? added : nowhere;
    }
    if (!framework_.item(*item.parent).is_capped()) return sum_above(*item.parent);
    auto& known = sum_of_[*item.parent];
    if (!known) {
        // Its own way up first: a sum goes on to one that stands before it.
        const std::size_t into = sum_above(*item.parent);
        // All that the unit was given stands before the survey's points come to it.
        const Points room =
            framework_.item(*item.parent).max.value - results_.items[*item.parent].appraised.points();
        known = sums_.size();
        sums_.push_back({.room = room.value(), .into = into});
    }
    return *known;
}

Ratio IndexGains::gained(const std::vector<Ratio>& points) {
    gains_.resize(sums_.size());
    for (std::size_t i = 0; i < sums_.size(); ++i) gains_[i] = sums_[i].before;
    for (std::size_t i = 0; i < points.size(); ++i) gains_[into_[i]] += points[i];
    for (std::size_t i = sums_.size(); i-- > of_parents;)
        gains_[sums_[i].into] += std::min(gains_[i], *sums_[i].room);
    return gains_[added] - gains_[deducted];
}

Ratio IndexGains::index(const std::vector<Ratio>& points) {
    const Ratio index = std::max(percent_ * (fixed_ + gained(points)), Ratio());
    return framework_.cap ? std::min(index, framework_.cap->value.value()) : index;
}

}  // namespace cchc
