// SPDX-License-Identifier: MIT
#include "derive/standing.hpp"

#include <algorithm>

#include "derive/rule_points.hpp"

namespace cchc {
namespace {

class Appraiser {
  public:
    Appraiser(const Assessment& assessment, const SelfAssessed& self)
        : assessment_(assessment),
          framework_(*assessment.framework),
          item_(framework_.item(self.item)),
          self_(self) {
        restore_self();
    }

    StandingPoints apply() {
        const auto& appraisals = assessment_.appraisals;
        for (std::size_t a = 0; a < appraisals.size(); ++a) {
            const bool begins_round = a == 0 || appraisals[a].round.value != appraisals[a - 1].round.value;
            if (begins_round) look_whether_open(a);
            for (std::size_t d = 0; d < appraisals[a].decisions.size(); ++d) {
                const Decision& decision = appraisals[a].decisions[d];
                if (decision.item.value == item_.code.value && !decision.is_faulty) apply(a, d, decision);
            }
        }
        standing_.answer.level = std::move(answer_.level);
        standing_.answer.parts = std::move(answer_.parts);
        standing_.answer.inputs = std::move(answer_.inputs);
        return std::move(standing_);
    }

  private:
    const Points& max() const { return item_.max.value; }

    void restore_self() {
        answer_ = self_.score == nullptr ? Score{} : *self_.score;
        standing_.points = self_.derivation == nullptr ? nullptr : self_.derivation->points;
        standing_.is_not_applicable = self_.derivation != nullptr && self_.derivation->is_not_applicable;
        standing_.not_applicable_place = answer_.not_applicable_place;
        standing_.is_by_council = false;
        // An unscored bonus is 0, and that stands; so is what the level above may give or take, and does not.
        const bool may_be_none =
            item_.is_superior() ? item_.type != ItemType::normal : item_.type == ItemType::bonus;
        const bool is_unclaimed = self_.score == nullptr && may_be_none;
        if (is_unclaimed) standing_.points = trace_absent(item_.code.place);
    }

    /// Whether a round, of one or several files, leaves the item open.
    void look_whether_open(std::size_t first) {
        const auto& appraisals = assessment_.appraisals;
        standing_.open_at.reset();
        for (std::size_t a = first;
             a < appraisals.size() && appraisals[a].round.value == appraisals[first].round.value; ++a) {
            const auto& decisions = appraisals[a].decisions;
            const bool lists = std::any_of(decisions.begin(), decisions.end(), [&](const Decision& one) {
                return one.item.value == item_.code.value;
            });
            if (lists) {
                standing_.open_at.reset();
                return;
            }
            if (appraisals[a].unlisted_are_open) standing_.open_at = appraisals[a].unlisted_place;
        }
    }

    void add(Message message, const Place& place, std::vector<Arg> args, bool costs = true) {
        args.push_back({"item", item_.code.value});
        args.push_back({"points", max().value()});
        Finding finding{
            .message = message, .place = place, .args = std::move(args), .item = item_.code.value};
        if (costs) finding.stakes = {{item_.code.value, max()}};
        standing_.findings.add(std::move(finding));
    }

    /// Of a child that is not chosen, where the decision does not choose it.
    bool is_passed_over(std::size_t a, std::size_t d, const Decision& decision) {
        if (self_.alternatives == nullptr || self_.alternatives->passed_over.count({a, d}) == 0) return false;
        if (decision.change) add(Message::change_not_chosen, decision.change->place, {});
        return true;
    }

    void apply(std::size_t a, std::size_t d, const Decision& decision) {
        if (is_passed_over(a, d, decision)) return;
        DecisionRef step{a, d, standing_.points, standing_.is_not_applicable};
        if (decision.accept) {
            accept(*decision.accept);
        } else if (decision.points) {
            set_points(*decision.points);
        } else if (decision.change) {
            change(*decision.change);
        } else {
            answer(decision);
        }
        step.after = standing_.points;
        step.counts = !is_excluded();
        standing_.decisions.push_back(std::move(step));
    }

    bool is_excluded() const { return standing_.is_not_applicable && item_.leaves_when_not_applicable(); }

    void accept(const Located<Acceptance>& acceptance) {
        if (acceptance.value == Acceptance::self && item_.is_superior())
            return add(Message::accept_self_superior, acceptance.place, {});
        if (acceptance.value == Acceptance::self) restore_self();
        if (standing_.points == nullptr) add(Message::nothing_to_accept, acceptance.place, {});
    }

    bool has_too_many_decimals(const Located<Number>& number) {
        if (number.value.decimals <= framework_.decimals) return false;
        add(Message::number_decimals, number.place,
            {{"found", number.value.text}, {"expected", static_cast<std::size_t>(framework_.decimals)}});
        return true;
    }

    /// The council's own points, whatever the rule says.
    void stand(TraceRef points, const Place& place) {
        if (points->value.is_negative() || (!item_.max_is_open && points->value > max().value())) {
            add(Message::points_beyond, place,
                {{"found", points->value}, {"lowest", Ratio()}, {"expected", max().value()}});
            return;
        }
        if (!is_on_rule(framework_, item_, points->value)) {
            add(Message::appraised_off_rule, place, {{"found", points->value}}, false);
        }
        standing_.points = std::move(points);
        standing_.is_by_council = true;
        standing_.is_not_applicable = false;
    }

    void set_points(const Located<Number>& number) {
        if (has_too_many_decimals(number)) return;
        stand(trace_read(Ratio(number.value.value), number.place, item_.code.value), number.place);
    }

    void change(const Located<Number>& number) {
        if (has_too_many_decimals(number)) return;
        if (standing_.points == nullptr) return add(Message::nothing_to_accept, number.place, {});
        const auto difference = trace_read(Ratio(number.value.value), number.place, "change");
        auto sum = trace_sum({standing_.points, difference}, number.place);
        if (!sum->value.is_negative() && (item_.max_is_open || sum->value <= max().value()))
            return stand(std::move(sum), number.place);
        add(Message::change_beyond, number.place,
            {{"found", difference->value}, {"sum", sum->value}, {"expected", max().value()}});
    }

    /// A level, parts, inputs merged over those standing, or not applicable: the rule computes anew.
    void answer(const Decision& decision) {
        Score merged = decision.answer;
        if (merged.inputs && answer_.inputs) {
            for (const auto& standing : *answer_.inputs) {
                const bool is_new = std::none_of(
                    decision.answer.inputs->begin(), decision.answer.inputs->end(),
                    [&](const InputValue& one) { return one.name.value == standing.name.value; });
                if (is_new) merged.inputs->push_back(standing);
            }
        }
        const Derivation derived = derive_points(framework_, item_, merged);
        Findings findings = derived.findings;
        standing_.findings.append(std::move(findings));
        if (derived.points == nullptr) return;
        if (merged.not_applicable) merged.inputs = answer_.inputs;  // what stands when it is scored again
        answer_ = std::move(merged);
        standing_.points = derived.points;
        standing_.is_by_council = false;
        standing_.is_not_applicable = derived.is_not_applicable;
        standing_.not_applicable_place = answer_.not_applicable_place;
    }

    const Assessment& assessment_;
    const Framework& framework_;
    const Item& item_;
    const SelfAssessed& self_;
    Score answer_;  ///< the level, parts or inputs standing
    StandingPoints standing_;
};

}  // namespace

StandingPoints standing_of(const Assessment& assessment, const SelfAssessed& self) {
    if (!assessment.appraisals.empty()) return Appraiser(assessment, self).apply();
    StandingPoints standing;
    if (self.derivation == nullptr) return standing;
    standing.points = self.derivation->points;
    standing.is_not_applicable = self.derivation->is_not_applicable;
    if (self.score == nullptr) return standing;
    standing.not_applicable_place = self.score->not_applicable_place;
    standing.answer.inputs = self.score->inputs;
    return standing;
}

bool has_changed(const Item& item, const DecisionRef& step) {
    if (step.before == nullptr || step.after == nullptr) return false;
    const bool did_count = !(step.was_not_applicable && item.leaves_when_not_applicable());
    return step.before->value != step.after->value || did_count != step.counts;
}

}  // namespace cchc
