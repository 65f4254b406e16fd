// SPDX-License-Identifier: MIT
#include "score/parent_figures.hpp"

#include <algorithm>

namespace cchc {
namespace {

using OfItem = Figure ItemResult::*;

/// The leaves of a parent among which the points of those that did not arise are spread.
struct SpreadGroup {
    std::vector<ItemId> counting;
    std::vector<ItemId> gone;  ///< left out, since they did not arise

    bool is_active() const { return !counting.empty() && !gone.empty(); }
};

class ParentFigures {
  public:
    ParentFigures(const Framework& framework, const Answers& answers, std::vector<ItemResult>& results,
                  ItemId id)
        : framework_(framework),
          answers_(answers),
          results_(results),
          item_(framework.item(id)),
          result_(results[id]) {}

    void fill() {
        const SpreadGroup by_unit = group(true);
        const SpreadGroup standing = group(false);
        result_.max = item_.max_is_open     ? Figure{trace_left_out(item_.code.place)}
                      : item_.max_is_stated ? own_max()
                                            : sum_of(&ItemResult::max);
        result_.counted = counted(standing);
        result_.self = capped(spread_sum(by_unit, &ItemResult::self));
        result_.appraised = capped(spread_sum(standing, &ItemResult::appraised));
        result_.survey = capped(sum_of(&ItemResult::survey));
        result_.final =
            capped(standing.is_active()
                       ? Figure{trace_sum({result_.appraised.trace, result_.survey.trace}, item_.code.place)}
                       : sum_of(&ItemResult::final));
        // What the cap takes is the survey's: the other points were there before.
        const bool is_over = item_.is_capped() && sum_of(&ItemResult::final).points() > item_.max.value;
        if (item_.combine == Combine::capped || is_over) {
            result_.survey = {
                trace_of(Step::subtract, {result_.final.trace, result_.appraised.trace}, item_.code.place)};
        }
        if (is_superior_choice_out()) result_.exclusion = Exclusion::superior_out;
        result_.deducted = deducted();
        result_.status = status();
        if (!standing.is_active()) return;
        for (const ItemId leaf : standing.gone) results_[leaf].is_spread = true;
    }

  private:
    Figure own_max() const {
        return {trace_read(item_.max.value.value(), item_.max.place, item_.code.value)};
    }

    std::vector<ItemId> own_children() const {
        std::vector<ItemId> own;
        std::copy_if(item_.children.begin(), item_.children.end(), std::back_inserter(own),
                     [&](ItemId child) { return framework_.item(child).type == item_.type; });
        return own;
    }

    Figure sum_of(OfItem figure) const { return {sum_of(own_children(), figure)}; }
    TraceRef sum_of(const std::vector<ItemId>& items, OfItem figure) const {
        std::vector<TraceRef> operands;
        for (const ItemId id : items) operands.push_back((results_[id].*figure).trace);
        return trace_sum(std::move(operands), item_.code.place);
    }

    /// The sum, or the parent's most points where that is less and it caps.
    Figure capped(Figure sum) const {
        if (!item_.is_capped() || sum.points() <= item_.max.value) return sum;
        return {trace_of(Step::smaller, {std::move(sum.trace), own_max().trace}, item_.max.place)};
    }

    /// By the score cards alone, or as it stands.
    SpreadGroup group(bool by_unit) const {
        SpreadGroup group;
        for (const ItemId id : own_children()) {
            const Item& leaf = framework_.item(id);
            if (!leaf.is_leaf() || leaf.is_survey()) continue;
            if (by_unit && leaf.is_superior()) continue;
            const LeafAnswer& answer = *answers_.find(id);
            const bool did_not_arise = by_unit ? answer.derivation && answer.derivation->is_not_applicable &&
                                                     leaf.leaves_when_not_applicable()
                                               : results_[id].exclusion == Exclusion::not_applicable;
            const bool is_out = !by_unit && results_[id].exclusion.has_value();
            if (did_not_arise && leaf.not_applicable == NotApplicable::spread) {
                group.gone.push_back(id);
            } else if (!did_not_arise && !is_out) {
                group.counting.push_back(id);
            }
        }
        const bool spreads = std::any_of(item_.children.begin(), item_.children.end(), [&](ItemId id) {
            return framework_.item(id).not_applicable == NotApplicable::spread;
        });
        return spreads ? group : SpreadGroup{};
    }

    /// The leaves' own sum; where some did not arise, what the others reach of the whole, rounded like a
    /// leaf.
    Figure spread_sum(const SpreadGroup& group, OfItem figure) const {
        if (!group.is_active()) return sum_of(figure);
        std::vector<TraceRef> parts;
        for (const ItemId id : own_children()) {
            const bool is_in = std::count(group.counting.begin(), group.counting.end(), id) > 0 ||
                               std::count(group.gone.begin(), group.gone.end(), id) > 0;
            if (!is_in) parts.push_back((results_[id].*figure).trace);
        }
        const auto among = sum_of(group.counting, &ItemResult::max);
        if (among->value.is_zero()) return sum_of(figure);
        const Place& place = item_.code.place;
        const auto whole = trace_sum({among, sum_of(group.gone, &ItemResult::max)}, place);
        const auto reached = trace_of(Step::multiply, {whole, sum_of(group.counting, figure)}, place);
        parts.insert(parts.begin(),
                     rounded_leaf(framework_, trace_of(Step::divide, {reached, among}, place)));
        return {parts.size() == 1 ? parts.front() : trace_sum(std::move(parts), place)};
    }

    Figure counted(const SpreadGroup& standing) const {
        if (item_.type != ItemType::normal) return {trace_left_out(item_.code.place)};
        if (is_open_choice()) return own_max();
        Figure sum = sum_of(&ItemResult::counted);
        if (standing.is_active())
            sum = {trace_sum({sum.trace, sum_of(standing.gone, &ItemResult::max)}, item_.code.place)};
        return item_.combine == Combine::capped ? capped(std::move(sum)) : sum;
    }

    const Alternatives* alternatives() const {
        const auto found = answers_.alternatives.find(result_.item);
        return found == answers_.alternatives.end() ? nullptr : &found->second;
    }
    /// Nobody chose one of its children; those that the level above scores are not asked for before it met.
    bool is_open_choice() const {
        const Alternatives* chosen = alternatives();
        if (chosen == nullptr || chosen->standing) return false;
        return std::none_of(item_.children.begin(), item_.children.end(), [&](ItemId child) {
            return results_[child].exclusion == Exclusion::superior_out;
        });
    }

    /// Of alternatives that the level above scores, before a round: the parent is left out, once.
    bool is_superior_choice_out() {
        if (alternatives() == nullptr) return false;
        bool is_out = false;
        for (const ItemId child : item_.children) {
            if (results_[child].exclusion != Exclusion::superior_out) continue;
            results_[child].exclusion.reset();
            is_out = true;
        }
        return is_out;
    }

    std::optional<Figure> deducted() const {
        if (item_.type == ItemType::penalty) return std::nullopt;
        std::vector<TraceRef> operands;
        for (const ItemId child : item_.children) {
            for (const ItemId id : topmost_of(framework_, ItemType::penalty, child))
                operands.push_back(results_[id].final.trace);
        }
        if (operands.empty()) return std::nullopt;
        return Figure{trace_sum(std::move(operands), item_.code.place)};
    }

    ItemStatus status() const {
        const bool has_missing = std::any_of(item_.children.begin(), item_.children.end(), [&](ItemId child) {
            return results_[child].status == ItemStatus::missing;
        });
        const bool is_ours = framework_.item(item_.children.front()).is_self_scored();
        const bool is_unanswered = is_ours && is_open_choice() && item_.type != ItemType::bonus;
        return has_missing || is_unanswered ? ItemStatus::missing : ItemStatus::scored;
    }

    const Framework& framework_;
    const Answers& answers_;
    std::vector<ItemResult>& results_;
    const Item& item_;
    ItemResult& result_;
};

}  // namespace

void fill_parent(const Framework& framework, const Answers& answers, std::vector<ItemResult>& results,
                 ItemId parent) {
    ParentFigures(framework, answers, results, parent).fill();
}

}  // namespace cchc
