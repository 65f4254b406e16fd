// SPDX-License-Identifier: MIT
#include "score/totals.hpp"

#include <algorithm>

namespace cchc {
namespace {

Figure sum_of(const std::vector<TraceRef>& operands, const Place& place) {
    return {trace_sum(operands, place)};
}

/// Sums over leaves and areas.
class Totals {
  public:
    Totals(const Assessment& assessment, Results& results)
        : assessment_(assessment), framework_(*assessment.framework), results_(results) {}

    void compute() {
        sum_officers();
        sum_areas();
        compute_index();
        grade();
        note();
    }

  private:
    void sum_officers() {
        for (std::size_t i = 0; i < assessment_.plan.officers.size(); ++i) {
            OfficerResult officer;
            officer.officer = i;
            std::vector<TraceRef> max;
            std::vector<TraceRef> self;
            std::vector<TraceRef> final;
            for (const auto& leaf : results_.items) {
                if (leaf.officer != i) continue;
                // Of alternatives the parent counts, once.
                const Item& item = framework_.item(leaf.item);
                const Item* choice = alternative_of(framework_, item);
                if (choice != nullptr && choice->children.front() != leaf.item) continue;
                const ItemResult& result = choice == nullptr ? leaf : results_.items[*item.parent];
                ++officer.items;
                if (result.status != ItemStatus::missing) ++officer.scored;
                if (item.type != ItemType::normal || is_left_out(result)) continue;
                max.push_back(result.max.trace);
                self.push_back(result.self.trace);
                final.push_back(result.final.trace);
            }
            const Place& place = assessment_.plan.officers[i].id.place;
            officer.max = sum_of(max, place);
            officer.self = sum_of(self, place);
            officer.final = sum_of(final, place);
            results_.officers.push_back(std::move(officer));
        }
    }

    /// Of a parent that takes one child: where that did not arise.
    bool is_left_out(const ItemResult& result) const {
        const auto& children = framework_.item(result.item).children;
        return result.exclusion || std::any_of(children.begin(), children.end(), [&](ItemId child) {
                   return results_.items[child].exclusion.has_value();
               });
    }

    /// One figure of the normal areas, summed.
    Figure area_sum(Figure ItemResult::*figure) const {
        std::vector<TraceRef> operands;
        for (const ItemId area : framework_.areas) {
            if (framework_.item(area).type == ItemType::normal)
                operands.push_back((results_.items[area].*figure).trace);
        }
        return sum_of(operands, framework_.scale_max.place);
    }

    /// Final points of the topmost items of a type, caps applied.
    Figure topmost_sum(ItemType type) const {
        std::vector<TraceRef> operands;
        for (const auto& result : results_.items) {
            const Item& item = framework_.item(result.item);
            const bool is_topmost = !item.parent || framework_.item(*item.parent).type != type;
            if (item.type == type && is_topmost) operands.push_back(result.final.trace);
        }
        return sum_of(operands, framework_.scale_max.place);
    }

    void sum_areas() {
        Total& total = results_.total;
        total.max = area_sum(&ItemResult::max);
        total.counted = area_sum(&ItemResult::counted);
        total.self = area_sum(&ItemResult::self);
        total.appraised = area_sum(&ItemResult::appraised);
        total.survey = area_sum(&ItemResult::survey);
        total.final = area_sum(&ItemResult::final);
        total.bonus = topmost_sum(ItemType::bonus);
        total.penalty = topmost_sum(ItemType::penalty);
        if (framework_.index_base) total.base = base_left(*framework_.index_base);
    }

    /// The framework's base less what is left out of the points counted.
    Figure base_left(const Located<Points>& base) const {
        const Total& total = results_.total;
        const auto whole = trace_read(base.value.value(), base.place, "base");
        if (total.counted.points() == total.max.points()) return {whole};
        const auto out = trace_of(Step::subtract, {total.max.trace, total.counted.trace}, base.place);
        return {trace_of(Step::subtract, {whole, out}, base.place)};
    }

    /// 100 × (final + bonus − penalty) / what is counted, or the base left, not below 0, capped where the
    /// framework says so.
    void compute_index() {
        Total& total = results_.total;
        const Place& place = framework_.scale_max.place;
        auto points = trace_sum({total.final.trace, total.bonus.trace}, place);
        points = trace_of(Step::subtract, {points, total.penalty.trace}, place);
        auto index = trace_of(Step::percent,
                              {trace_of(Step::divide, {points, total.denominator().trace}, place)}, place);
        if (index->value.is_negative()) index = trace_of(Step::floored, {index}, place);
        if (framework_.cap && framework_.cap->value.value() < index->value) {
            const auto cap = trace_read(framework_.cap->value.value(), framework_.cap->place, "cap");
            index = trace_of(Step::smaller, {index, cap}, framework_.cap->place);
        }
        total.index_exact = index;
        total.index = trace_rounded(index, framework_.index_decimals, framework_.rounding);
    }

    std::string grade_of(const Ratio& index) const {
        for (const auto& grade : framework_.grades) {
            if (grade.from.value.value() <= index) return grade.name;
        }
        return {};
    }

    void grade() {
        const Total& total = results_.total;
        const bool by_exact = framework_.rank_by == RankBy::exact;
        results_.total.grade = grade_of(by_exact ? total.index_exact->value : total.index->value);
        const std::string other = grade_of(by_exact ? total.index->value : total.index_exact->value);
        if (other != total.grade) results_.notes.push_back({NoteKind::rank_by_matters, other});
    }

    void note() {
        auto& notes = results_.notes;
        if (results_.stage != Stage::final) notes.insert(notes.begin(), {NoteKind::provisional, {}});
        if (framework_.standing == Standing::illustrative)
            notes.insert(notes.begin(), {NoteKind::illustrative, {}});
        if (results_.is_draft) notes.insert(notes.begin(), {NoteKind::draft, {}});
    }

    const Assessment& assessment_;
    const Framework& framework_;
    Results& results_;
};

}  // namespace

void total_up(const Assessment& assessment, Results& results) {
    Totals(assessment, results).compute();
}

}  // namespace cchc
