// SPDX-License-Identifier: MIT
#include "derive/stakes.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cchc {
namespace {

bool takes_no_more(const Item& item) {
    const bool is_extra = item.type != ItemType::normal && item.max_is_stated;
    return !item.is_leaf() && (item.combine != Combine::sum || is_extra);
}

/// Points of a framework's items, of which some change: each parent has the sum of its children's, at most
/// its own most points where it takes no more.
class PointsTree {
  public:
    explicit PointsTree(const Framework& framework) : framework_(framework), sums_(framework.items.size()) {}

    /// Adds to an item; gives what the whole framework gains.
    Points add(ItemId id, Points points) {
        for (std::optional<ItemId> at = id; at && !points.is_zero();) {
            const Item& item = framework_.item(*at);
            const Points before = taken(*at);
            sums_[*at] += points;
            points = taken(*at) - before;
            const bool is_part = item.parent && framework_.item(*item.parent).type == item.type;
            at = is_part ? item.parent : std::nullopt;
        }
        return points;
    }

    const Points& of(ItemId id) const { return sums_[id]; }

  private:
    Points taken(ItemId id) const {
        const Item& item = framework_.item(id);
        return takes_no_more(item) ? std::min(sums_[id], item.max.value) : sums_[id];
    }

    const Framework& framework_;
    std::vector<Points> sums_;
};

/// A framework's points with some items at their worst, and at their best.
class StakedPoints {
  public:
    StakedPoints(const Framework& framework, const Answers& answers)
        : framework_(framework), worst_(framework), best_(framework) {
        for (const auto& answer : answers.leaves) {
            if (answer.standing.points == nullptr) continue;
            const ItemId id = chosen_from(answer.item);
            Points points(answer.standing.points->value);
            if (id != answer.item) points = std::min(points, framework.item(id).max.value - best_.of(id));
            worst_.add(id, points);
            best_.add(id, points);
        }
    }

    /// What the index gains when this, too, is at its best, behind what was added before.
    Points add(const Stake& stake) {
        const auto item = framework_.find(stake.item);
        if (!item) return stake.points;
        const ItemId id = chosen_from(*item);
        const Points raise = std::max(Points(), stake.points - best_.of(id));
        const Points fall = stake.points - raise;
        changes_.push_back({id, raise, fall});
        return best_.add(id, raise) - worst_.add(id, negative(fall));
    }

    void take_back() {
        for (auto change = changes_.rbegin(); change != changes_.rend(); ++change) {
            best_.add(change->item, negative(change->raise));
            worst_.add(change->item, change->fall);
        }
        changes_.clear();
    }

  private:
    struct Change {
        ItemId item;
        Points raise;
        Points fall;
    };
    /// Alternatives take each other's place: whatever befalls one befalls their parent's points.
    ItemId chosen_from(ItemId item) const {
        const Item* parent = alternative_of(framework_, framework_.item(item));
        return parent == nullptr ? item : *framework_.item(item).parent;
    }
    static Points negative(const Points& points) { return Points() - points; }

    const Framework& framework_;
    PointsTree worst_;
    PointsTree best_;
    std::vector<Change> changes_;
};

}  // namespace

Points limit_stakes(const Framework& framework, const Answers& answers, Findings& findings) {
    if (std::none_of(framework.items.begin(), framework.items.end(), takes_no_more))
        return findings.points_at_stake();
    std::map<std::string, Points> most;
    for (const auto& finding : findings.all()) {
        if (!finding.is_error()) continue;
        for (const auto& stake : finding.stakes) {
            Points& of_item = most[stake.item];
            of_item = std::max(of_item, stake.points);
        }
    }
    StakedPoints points(framework, answers);
    Points sum;
    for (const auto& [item, stake] : most) sum += points.add({item, stake});
    points.take_back();
    findings.apply([&](Finding& finding) {
        for (auto& stake : finding.stakes) stake.points = std::min(stake.points, points.add(stake));
        points.take_back();
        return true;
    });
    return sum;
}

}  // namespace cchc
