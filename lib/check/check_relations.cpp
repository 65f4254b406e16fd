// SPDX-License-Identifier: MIT
#include "check/check_relations.hpp"

#include <algorithm>

#include "derive/evaluate.hpp"

namespace cchc {
namespace {

/// A figure or the points of an item, and where they come from.
struct Fact {
    const LeafAnswer* answer = nullptr;
    std::string name;  ///< as in the relation
    TraceRef value;
};

class RelationChecker {
  public:
    RelationChecker(const Assessment& assessment, const Answers& answers, Findings& findings)
        : assessment_(assessment), answers_(answers), findings_(findings) {}

    void check() {
        for (const auto& relation : assessment_.framework->relations) check(relation);
    }

  private:
    using Facts = std::optional<std::vector<Fact>>;
    using FactOf = TraceRef (RelationChecker::*)(const LeafAnswer&, std::string_view) const;

    void check(const Relation& relation) {
        const Facts self = facts(relation, &RelationChecker::self_fact);
        if (self) judge(relation, *self, nullptr);
        const Facts standing = facts(relation, &RelationChecker::standing_fact);
        if (!standing) return;
        const auto is_same = [](const Fact& a, const Fact& b) { return a.value->value == b.value->value; };
        if (self && std::equal(self->begin(), self->end(), standing->begin(), is_same)) return;
        judge(relation, *standing, self ? &*self : nullptr);
    }

    /// All that the relation names, each once; nothing where one is not to be had.
    Facts facts(const Relation& relation, FactOf fact_of) const {
        std::vector<Fact> all;
        for (const Expression* figure : figures_of(relation.that)) {
            const bool is_known = std::any_of(all.begin(), all.end(),
                                              [&](const Fact& fact) { return fact.name == figure->name; });
            if (is_known) continue;
            const auto [code, input] = item_figure(figure->name);
            const auto id = assessment_.framework->find(code);
            const LeafAnswer* answer = id ? answers_.find(*id) : nullptr;
            TraceRef value = answer == nullptr ? nullptr : (this->*fact_of)(*answer, input);
            if (value == nullptr) return std::nullopt;
            all.push_back({answer, figure->name, std::move(value)});
        }
        return all;
    }

    const Score& score_of(const LeafAnswer& answer) const {
        const EntryRef& entry = answer.lead_entries.front();
        return assessment_.scorecards[entry.scorecard].scores[entry.score];
    }

    static TraceRef figure(const std::vector<InputValue>& figures, std::string_view name) {
        for (const auto& one : figures) {
            if (one.name.value == name) return trace_read(one.value.value.value, one.value.place);
        }
        return nullptr;
    }

    TraceRef self_fact(const LeafAnswer& answer, std::string_view input) const {
        const bool is_counted = answer.is_scored() && answer.is_chosen_by_unit;
        if (!is_counted || answer.derivation->is_not_applicable) return nullptr;
        const Score& score = score_of(answer);
        if (input.empty()) return trace_read(answer.derivation->points->value, score.item.place);
        return score.inputs ? figure(*score.inputs, input) : nullptr;
    }

    TraceRef standing_fact(const LeafAnswer& answer, std::string_view input) const {
        const StandingPoints& standing = answer.standing;
        const bool is_scored = answer.is_scored() || !standing.decisions.empty();
        if (!is_scored || standing.points == nullptr || standing.is_not_applicable) return nullptr;
        if (!input.empty()) {
            return standing.answer.inputs ? figure(*standing.answer.inputs, input) : nullptr;
        }
        return trace_read(standing.points->value, place_of(answer));
    }

    /// Of the last decision on an item, or of its entry.
    Place place_of(const LeafAnswer& answer) const {
        if (answer.standing.decisions.empty())
            return answer.lead_entries.empty() ? Place{} : score_of(answer).item.place;
        const DecisionRef& last = answer.standing.decisions.back();
        return assessment_.appraisals[last.appraisal].decisions[last.decision].item.place;
    }

    static bool holds(const Relation& relation, const std::vector<Fact>& facts) {
        FormulaValues values;
        for (const auto& fact : facts) values.inputs.emplace(fact.name, fact.value);
        try {
            return condition_of(relation.that, values).holds;
        } catch (const DivisionByZero&) {
            return true;  // whatever is wrong with that figure is told at its item
        }
    }

    /// The finding stands at the first figure, of what stands after the council at the first that differs
    /// from the score card's.
    void judge(const Relation& relation, const std::vector<Fact>& facts, const std::vector<Fact>* before) {
        if (holds(relation, facts)) return;
        std::size_t at = 0;
        while (before != nullptr && at + 1 < facts.size() &&
               (*before)[at].value->value == facts[at].value->value) {
            ++at;
        }
        const bool is_error = relation.severity == Severity::error;
        const Fact& fact = facts[at];
        Finding finding{
            .message = is_error ? Message::relation_does_not_hold : Message::relation_hardly_holds,
            .place = fact.value->place,
            .args = {{"text", relation.text},
                     {"that", relation.that_text},
                     {"found_vi", in_words(facts, Language::vi)},
                     {"found_en", in_words(facts, Language::en)}},
            .item = code_of(fact)};
        if (fact.answer->lead) finding.officer = assessment_.plan.officers[*fact.answer->lead].id.value;
        for (const auto& one : facts) {
            if (&one != &fact) finding.related.push_back(one.value->place);
            if (is_error) add_stake(finding, one);
        }
        findings_.add(std::move(finding));
    }

    std::string code_of(const Fact& fact) const {
        return assessment_.framework->item(fact.answer->item).code.value;
    }

    void add_stake(Finding& finding, const Fact& fact) const {
        const std::string code = code_of(fact);
        const bool is_new = std::none_of(finding.stakes.begin(), finding.stakes.end(),
                                         [&](const Stake& stake) { return stake.item == code; });
        if (is_new)
            finding.stakes.push_back({code, assessment_.framework->item(fact.answer->item).max.value});
    }

    /// `1.1.4 b = 18; 1.1.4 a = 20`.
    static std::string in_words(const std::vector<Fact>& facts, Language language) {
        std::string text;
        for (const auto& fact : facts) {
            const auto [code, input] = item_figure(fact.name);
            const std::string_view points = language == Language::vi ? "điểm" : "points";
            text += (text.empty() ? "" : "; ") + std::string(code) + " " +
                    std::string(input.empty() ? points : input) + " = " +
                    localized(fact.value->value, language);
        }
        return text;
    }

    const Assessment& assessment_;
    const Answers& answers_;
    Findings& findings_;
};

}  // namespace

void check_relations(const Assessment& assessment, const Answers& answers, Findings& findings) {
    RelationChecker(assessment, answers, findings).check();
}

}  // namespace cchc
