// SPDX-License-Identifier: MIT
#include "score/item_figures.hpp"

#include <algorithm>

namespace cchc {
namespace {

class ItemFigures {
  public:
    ItemFigures(const Assessment& assessment, const Answers& answers, const SurveyResults* survey,
                const std::map<ItemId, TraceRef>& instead)
        : assessment_(assessment),
          framework_(*assessment.framework),
          answers_(answers),
          survey_(survey),
          instead_(instead) {}

    std::vector<ItemResult> compute() {
        results_.resize(framework_.items.size());
        for (ItemId id = results_.size(); id-- > 0;) {  // children stand behind their parents
            results_[id].item = id;
            const Item& item = framework_.item(id);
            if (!item.is_leaf()) {
                fill_parent(item, results_[id]);
            } else if (item.is_survey()) {
                fill_survey(item, results_[id]);
            } else {
                fill_leaf(item, results_[id]);
            }
        }
        return std::move(results_);
    }

  private:
    /// What is in the denominator: nothing of bonus and penalty.
    static Figure counted_of(const Item& item, const Figure& max) {
        return item.type == ItemType::normal ? max : Figure{trace_left_out(item.code.place)};
    }

    void fill_leaf(const Item& item, ItemResult& result) const {
        const LeafAnswer& answer = *answers_.find(result.item);
        result.officer = answer.lead;
        result.max = {trace_read(item.max.value.value(), item.max.place, item.code.value)};
        result.counted = counted_of(item, result.max);
        result.basis = answer.evidence_count > 0  ? Basis::evidence
                       : answer.has_justification ? Basis::justification
                                                  : Basis::none;
        const TraceRef absent = trace_absent(item.code.place);
        result.self = {answer.is_scored() ? answer.derivation->points : absent};
        const StandingPoints& standing = answer.standing;
        result.appraised = {standing.points != nullptr ? standing.points : absent};
        if (const auto other = instead_.find(result.item); other != instead_.end()) {
            result.appraised = {other->second};
        }
        if (standing.points == nullptr) {
            const bool is_due = item.type != ItemType::bonus || !answer.lead_entries.empty();
            result.status = is_due ? ItemStatus::missing : ItemStatus::scored;
        } else if (standing.is_not_applicable) {
            result.status = ItemStatus::not_applicable;
            if (item.not_applicable == NotApplicable::excluded) {
                result.counted = {trace_left_out(standing.not_applicable_place)};
                result.exclusion = Exclusion::not_applicable;
            }
        }
        result.survey = {trace_left_out(item.code.place)};
        finish(item, result);
    }

    void fill_survey(const Item& item, ItemResult& result) const {
        const Plan& plan = assessment_.plan;
        const Place out = plan.survey_place.is_known() ? plan.survey_place : Place{plan.source, 1, 1, 0, -1};
        result.status = ItemStatus::survey;
        result.basis = Basis::none;
        result.max = {trace_read(item.max.value.value(), item.max.place, item.code.value)};
        result.self = {trace_left_out(item.scoring_place)};
        result.appraised = result.self;
        result.survey = {trace_left_out(item.code.place)};
        if (plan.survey_is_none || !plan.has_survey_results()) {
            result.counted = {trace_left_out(plan.survey_is_none ? plan.survey_place : out)};
            result.exclusion = plan.survey_is_none ? Exclusion::no_survey : Exclusion::survey_out;
        } else {
            result.counted = counted_of(item, result.max);
            const SurveyItemResult* one = survey_ == nullptr ? nullptr : survey_->find(result.item);
            const bool has_points = one != nullptr && one->points != nullptr;
            result.survey = {has_points ? one->points : trace_absent(item.code.place)};
        }
        finish(item, result);
    }

    static void finish(const Item& item, ItemResult& result) {
        result.final = {trace_sum({result.appraised.trace, result.survey.trace}, item.code.place)};
    }

    Figure child_sum(const Item& item, Figure ItemResult::*figure) const {
        std::vector<TraceRef> operands;
        for (const ItemId child : item.children) {
            if (framework_.item(child).type == item.type) operands.push_back((results_[child].*figure).trace);
        }
        return {trace_sum(std::move(operands), item.code.place)};
    }

    /// The sum, or a bonus or penalty parent's max where that is less.
    Figure capped(const Item& item, Figure sum) const {
        if (item.type == ItemType::normal || !item.max_is_stated || sum.points() <= item.max.value)
            return sum;
        const auto cap = trace_read(item.max.value.value(), item.max.place, item.code.value);
        return {trace_of(Step::smaller, {std::move(sum.trace), cap}, item.max.place)};
    }

    void fill_parent(const Item& item, ItemResult& result) const {
        result.max = item.max_is_stated
                         ? Figure{trace_read(item.max.value.value(), item.max.place, item.code.value)}
                         : child_sum(item, &ItemResult::max);
        result.counted = item.type == ItemType::normal ? child_sum(item, &ItemResult::counted)
                                                       : Figure{trace_left_out(item.code.place)};
        result.self = capped(item, child_sum(item, &ItemResult::self));
        result.appraised = capped(item, child_sum(item, &ItemResult::appraised));
        result.survey = capped(item, child_sum(item, &ItemResult::survey));
        result.final = capped(item, child_sum(item, &ItemResult::final));
        const bool has_missing = std::any_of(item.children.begin(), item.children.end(), [&](ItemId child) {
            return results_[child].status == ItemStatus::missing;
        });
        result.status = has_missing ? ItemStatus::missing : ItemStatus::scored;
    }

    const Assessment& assessment_;
    const Framework& framework_;
    const Answers& answers_;
    const SurveyResults* survey_;
    const std::map<ItemId, TraceRef>& instead_;
    std::vector<ItemResult> results_;
};

}  // namespace

std::vector<ItemResult> item_results(const Assessment& assessment, const Answers& answers,
                                     const SurveyResults* survey, const std::map<ItemId, TraceRef>& instead) {
    return ItemFigures(assessment, answers, survey, instead).compute();
}

}  // namespace cchc
