// SPDX-License-Identifier: MIT
#include "score/item_figures.hpp"

#include "score/parent_figures.hpp"

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
                fill_parent(framework_, answers_, results_, id);
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
        if (item.is_superior()) {
            result.status = ItemStatus::superior;
            result.self = {trace_left_out(item.code.place)};
        } else if (standing.points == nullptr) {
            const bool is_due = item.type != ItemType::bonus || !answer.lead_entries.empty();
            result.status = is_due ? ItemStatus::missing : ItemStatus::scored;
        } else if (standing.is_not_applicable) {
            result.status = ItemStatus::not_applicable;
        }
        if (item.is_superior() && assessment_.appraisals.empty()) {
            exclude(result, item.code.place, Exclusion::superior_out);
        } else if (standing.points != nullptr && standing.is_not_applicable &&
                   item.leaves_when_not_applicable()) {
            exclude(result, standing.not_applicable_place, Exclusion::not_applicable);
        }
        if (!answer.is_chosen_by_unit) result.self = {trace_left_out(item.code.place)};
        if (!answer.is_chosen && result.exclusion != Exclusion::superior_out) leave_to_another(item, result);
        const bool is_undecided = item.is_superior() && !answer.is_chosen && !another_stands(item);
        if (is_undecided) result.status = ItemStatus::superior;
        result.survey = {trace_left_out(item.code.place)};
        finish(item, result);
    }

    static void exclude(ItemResult& result, const Place& place, Exclusion why) {
        result.counted = {trace_left_out(place)};
        result.exclusion = why;
    }

    /// Whether one of the item's alternatives is chosen.
    bool another_stands(const Item& item) const {
        const auto chosen = answers_.alternatives.find(*item.parent);
        return chosen != answers_.alternatives.end() && chosen->second.standing.has_value();
    }

    /// Of a child of `one-of`: another stands, or none does, which is the parent's.
    static void leave_to_another(const Item& item, ItemResult& result) {
        result.status = ItemStatus::not_chosen;
        result.counted = {trace_left_out(item.code.place)};
        result.appraised = result.counted;
        result.exclusion.reset();
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
