// SPDX-License-Identifier: MIT
#include "report/explain/explanation.hpp"

#include <algorithm>
#include <functional>

#include "report/explain/abridge.hpp"
#include "report/explain/arithmetic.hpp"

namespace cchc {
namespace {

class Explainer {
  public:
    Explainer(const Validation& validation, const Results& results, ItemId id)
        : assessment_(validation.assessment),
          framework_(*validation.assessment.framework),
          results_(results),
          id_(id),
          item_(framework_.item(id)),
          result_(results.items.at(id)),
          answer_(validation.answers.find(id)),
          findings_(validation.findings) {
        out_.sources = validation.sources;
        out_.is_draft = validation.findings.has_errors();
    }

    Explanation run() {
        out_.stage = results_.stage;
        out_.index_name = framework_.index_name;
        out_.decimals = framework_.decimals;
        out_.index_decimals = framework_.index_decimals;
        out_.rounding = framework_.rounding;
        out_.item = item_;
        out_.has_own = has_own_items(framework_, item_);
        index();
        for (std::optional<ItemId> at = id_; at; at = framework_.item(*at).parent)
            out_.path.insert(out_.path.begin(), line_of(*at));
        for (const ItemId child : item_.children) out_.children.push_back(line_of(child));
        if (result_.exclusion) out_.exclusion = {*result_.exclusion, result_.counted.trace->place};
        contribution();
        item_.is_leaf() ? leaf() : parent();
        for (const auto& finding : findings_.all()) {
            if (finding.accepted && finding.item == item_.code.value) out_.accepted.push_back(finding);
        }
        return std::move(out_);
    }

  private:
    ExplainedItem line_of(ItemId id) const {
        const Item& item = framework_.item(id);
        const ItemResult& result = results_.items.at(id);
        ExplainedItem line{item.code.value,
                           item.label,
                           item.title,
                           item.type,
                           item.max_is_open ? std::nullopt : std::optional(result.max.points().value()),
                           result.counted.points().value(),
                           result.final.points().value()};
        if (item.is_leaf()) line.status = result.status;
        if (result.deducted) line.deducted = result.deducted->points().value();
        line.has_own = has_own_items(framework_, item);
        for (const ItemType type : {ItemType::normal, ItemType::bonus, ItemType::penalty}) {
            if (type == item.type) continue;
            const auto items = topmost_of(framework_, type, id);
            if (!items.empty())
                line.others.push_back(
                    {type, sum_of(items, &ItemResult::max)->value, sum_of(items, &ItemResult::final)->value});
        }
        return line;
    }

    TraceRef sum_of(const std::vector<ItemId>& items, Figure ItemResult::*of) const {
        std::vector<TraceRef> operands;
        for (const ItemId id : items)
            operands.push_back(trace_read((results_.items.at(id).*of).points().value(), {}));
        return trace_sum(std::move(operands), {});
    }

    void index() {
        const Total& total = results_.total;
        const Shown shown{total.final.trace.get(), total.bonus.trace.get(), total.penalty.trace.get(),
                          total.denominator().trace.get()};
        out_.index = {total.index->value,
                      total.index_exact->value,
                      total.final.points().value(),
                      total.bonus.points().value(),
                      total.penalty.points().value(),
                      total.counted.points().value(),
                      total.base ? std::optional(total.base->points().value()) : std::nullopt,
                      abridged(total.index, shown)};
    }

    /// Whether the index is the plain quotient, and no parent of the item's type takes less than its sum.
    bool adds_up() const {
        if (results_.total.index_exact->step != Step::percent) return false;
        for (auto at = item_.parent; at; at = framework_.item(*at).parent) {
            if (framework_.item(*at).type == item_.type &&
                results_.items.at(*at).final.trace->step == Step::smaller)
                return false;
            if (spreads(*at)) return false;
        }
        return true;
    }

    /// Whether what is below it counts for more than itself.
    bool spreads(ItemId parent) const {
        const auto& children = framework_.item(parent).children;
        return std::any_of(children.begin(), children.end(),
                           [&](ItemId child) { return results_.items.at(child).is_spread; });
    }

    /// Its own points, or, where it holds several types, what the index adds and takes away of each.
    TraceRef points_added() const {
        const auto own = trace_read(result_.final.points().value(), {});
        if (item_.type != ItemType::normal || item_.is_leaf()) return own;
        std::vector<TraceRef> added;
        if (has_own_items(framework_, item_)) added.push_back(own);
        const auto bonus = topmost_of(framework_, ItemType::bonus, id_);
        const auto penalty = topmost_of(framework_, ItemType::penalty, id_);
        if (!bonus.empty()) added.push_back(sum_of(bonus, &ItemResult::final));
        auto points = trace_sum(std::move(added), {});
        if (penalty.empty()) return points;
        return trace_of(Step::subtract, {points, sum_of(penalty, &ItemResult::final)}, {});
    }

    void contribution() {
        if (!adds_up()) return;
        const auto points = points_added();
        const auto counted = trace_read(results_.total.denominator().points().value(), {});
        auto share = trace_of(Step::percent, {trace_of(Step::divide, {points, counted}, {})}, {});
        if (item_.type == ItemType::penalty) share = trace_of(Step::negate, {share}, {});
        out_.contribution = {share->value, share};
    }

    ExplainedFigure figure(const TraceRef& trace, const Shown& shown = {}) const {
        const TraceRef steps = abridged(trace, shown);
        ExplainedFigure figure{trace->value, steps};
        for (const Trace* value : values_read(*steps)) {  // a formula's own numbers stand in its cases
            if (!value->name.empty())
                figure.values.push_back({value->name, value->value, value->place, words_of_choice(*value)});
        }
        const auto* rule = std::get_if<FormulaRule>(&item_.scoring);
        const Trace* given = rule == nullptr ? nullptr : given_by_cases(*trace);
        for (const auto& tried : given == nullptr ? std::vector<TriedCase>{} : given->cases) {
            const Case& one = rule->cases.at(tried.at);
            figure.cases.push_back({one.when_text, one.points_text, one.place, tried.condition,
                                    !tried.condition || tried.condition->holds});
        }
        return figure;
    }

    /// `co (Có kế hoạch)` of a choice; empty of a number.
    std::string words_of_choice(const Trace& value) const {
        const auto* rule = std::get_if<FormulaRule>(&item_.scoring);
        if (value.choice.empty() || rule == nullptr) return value.choice;
        for (const auto& input : rule->inputs) {
            const auto which =
                input.name.value == value.name ? input.find_choice(value.choice) : std::nullopt;
            if (which) return value.choice + " (" + input.choices[*which].text + ")";
        }
        return value.choice;
    }

    /// The sum of the children's, each taken as it is.
    ExplainedFigure sum(Figure ItemResult::*of) const {
        Shown shown;
        for (const ItemId child : item_.children) shown.insert((results_.items.at(child).*of).trace.get());
        return figure((result_.*of).trace, shown);
    }

    bool holds_leaf(ItemId id, bool of_survey) const {
        const Item& item = framework_.item(id);
        if (item.is_leaf()) return item.is_survey() == of_survey;
        return std::any_of(item.children.begin(), item.children.end(),
                           [&](ItemId child) { return holds_leaf(child, of_survey); });
    }

    void parent() {
        if (holds_leaf(id_, false)) {
            out_.self = sum(&ItemResult::self);
            if (!assessment_.appraisals.empty()) out_.appraised = sum(&ItemResult::appraised);
        }
        if (holds_leaf(id_, true) && assessment_.plan.has_survey_results())
            out_.survey = sum(&ItemResult::survey);
        out_.final = sum(&ItemResult::final);
    }

    void leaf() {
        out_.status = result_.status;
        out_.final = {result_.final.points().value()};
        if (item_.is_survey()) return survey();
        if (answer_->lead) out_.lead = assessment_.plan.officers[*answer_->lead].name;
        if (answer_->is_scored()) out_.self = figure(result_.self.trace);
        const StandingPoints& standing = answer_->standing;
        if (!standing.decisions.empty() && standing.points != nullptr)
            out_.appraised = figure(result_.appraised.trace);
        entries();
        for (const auto& step : standing.decisions) decision(step);
    }

    void entries() {
        for (const auto* refs : {&answer_->lead_entries, &answer_->other_entries}) {
            for (const auto& ref : *refs) {
                const Officer& officer = assessment_.plan.officers.at(ref.officer);
                out_.entries.push_back({officer.id.value, officer.name, refs == &answer_->lead_entries,
                                        assessment_.scorecards[ref.scorecard].scores[ref.score]});
            }
        }
    }

    void decision(const DecisionRef& step) {
        const Appraisal& appraisal = assessment_.appraisals[step.appraisal];
        const Decision& decision = appraisal.decisions[step.decision];
        ExplainedDecision one;
        one.round = appraisal.round.value;
        one.by = appraisal.by;
        if (appraisal.date) one.date = appraisal.date->value;
        one.before = value_of(step.before);
        one.after = value_of(step.after);
        one.counts = step.counts;
        if (decision.reason) one.reason = decision.reason->value;
        one.place = decision.item.place;
        out_.decisions.push_back(std::move(one));
    }

    void survey() {
        const SurveyItemResult* result = results_.survey ? results_.survey->find(id_) : nullptr;
        if (result == nullptr) return;
        if (result->handed_over) {
            if (result->points != nullptr) out_.survey = figure(result->points);
            out_.handed_over = answered_item(assessment_, *result).handed_over;
            return;
        }
        if (!assessment_.responses) return;
        if (result->points != nullptr) out_.survey = figure(result->points, {result->mean.get()});
        const Questionnaire& survey = *assessment_.questionnaire;
        ExplainedSurvey answers;
        answers.average = survey.average;
        answers.answers = answered_item(assessment_, *result);
        Shown means;
        for (const auto& group : result->groups) {
            const Group& one = survey.groups.at(group.group);
            answers.groups.push_back({one.id.value, one.id.place, group.mean});
            if (group.mean != nullptr) means.insert(group.mean.get());
        }
        if (result->mean != nullptr) answers.mean = abridged(result->mean, means);
        out_.answers = std::move(answers);
    }

    const Assessment& assessment_;
    const Framework& framework_;
    const Results& results_;
    ItemId id_;
    const Item& item_;
    const ItemResult& result_;
    const LeafAnswer* answer_;  ///< null of parents and survey items
    const Findings& findings_;
    Explanation out_;
};

}  // namespace

Explanation explain(const Validation& validation, const Results& results, ItemId item) {
    return Explainer(validation, results, item).run();
}

}  // namespace cchc
