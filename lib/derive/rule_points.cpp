// SPDX-License-Identifier: MIT
#include "derive/rule_points.hpp"

#include <algorithm>

namespace cchc {
namespace {

constexpr std::size_t most_parts = 16;  // of which all sums are tried

class RuleNeighbours {
  public:
    RuleNeighbours(const Framework& framework, const Item& item, const Ratio& points)
        : framework_(framework), item_(item), points_(points) {}

    std::optional<RulePoints> find() {
        if (const auto* levels = std::get_if<LevelsRule>(&item_.scoring)) {
            for (const auto& level : levels->levels) consider_level(level);
            return near_;
        }
        if (const auto* checklist = std::get_if<ChecklistRule>(&item_.scoring)) {
            if (checklist->parts.size() > most_parts) return std::nullopt;
            consider_parts(*checklist, Ratio(), 0);
            return near_;
        }
        if (const auto* range = std::get_if<RangeRule>(&item_.scoring)) {
            if (range->step.value.is_zero()) return std::nullopt;
            consider_steps(range->min.value.value(), range->step.value.value(), item_.max.value.value());
            return near_;
        }
        return std::nullopt;
    }

  private:
    void consider(const Ratio& given) {
        if (given <= points_ && (!near_.below || given > *near_.below)) near_.below = given;
        if (given >= points_ && (!near_.above || given < *near_.above)) near_.above = given;
    }

    /// Exactly, and as it is printed.
    void consider_given(const Ratio& exact) {
        if (exact == points_) consider(exact);
        consider(exact.rounded(framework_.decimals, framework_.rounding));
    }

    void consider_level(const Choice& level) {
        if (!level.range) return consider_given(level.points.value.value());
        consider_steps(level.range->min.value.value(), level.range->step.value.value(),
                       level.range->max.value.value());
    }

    /// min + k × step, or the most.
    void consider_steps(const Ratio& least, const Ratio& step, const Ratio& most) {
        consider(most);
        if (least > most) return;
        consider(least);
        if (step.is_zero()) {
            if (least <= points_ && points_ <= most) consider(points_);
            return;
        }
        if (points_ <= least || points_ > most) return;
        const Ratio at = least + ((points_ - least) / step).rounded(0, Rounding::down) * step;
        consider(at);
        if (at + step <= most) consider(at + step);
    }

    void consider_parts(const ChecklistRule& rule, const Ratio& met, std::size_t from) {
        if (from == rule.parts.size()) return consider_given(met);
        consider_parts(rule, met + rule.parts[from].points.value.value(), from + 1);
        consider_parts(rule, met, from + 1);
    }

    const Framework& framework_;
    const Item& item_;
    const Ratio& points_;
    RulePoints near_;
};

}  // namespace

std::optional<RulePoints> rule_points_near(const Framework& framework, const Item& item,
                                           const Ratio& points) {
    return RuleNeighbours(framework, item, points).find();
}

bool is_on_rule(const Framework& framework, const Item& item, const Ratio& points) {
    const auto near = rule_points_near(framework, item, points);
    return !near || near->below == points;
}

}  // namespace cchc
