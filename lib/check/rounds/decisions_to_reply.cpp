// SPDX-License-Identifier: MIT
#include "check/rounds/decisions_to_reply.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "diag/values.hpp"
#include "model/assignment.hpp"
#include "model/wording.hpp"

namespace cchc {
namespace {

class DecisionTeller {
  public:
    DecisionTeller(const Assessment& assessment, Language language)
        : assessment_(assessment), language_(language) {}

    /// Nothing of one that left all as it was.
    std::optional<FormDecision> tell(const LeafAnswer& answer, const DecisionRef& step) const {
        const Appraisal& appraisal = assessment_.appraisals.at(step.appraisal);
        const Decision& decision = appraisal.decisions.at(step.decision);
        if (!has_changed(assessment_.framework->item(answer.item), step)) return std::nullopt;
        FormDecision told{appraisal.round.value, {}, {}};
        told.decision = say("Vòng ", "Round ") + std::to_string(appraisal.round.value);
        if (appraisal.date) told.decision += " (" + localized(appraisal.date->value, language_) + ")";
        told.decision += ": " + outcome(answer, step);
        if (decision.reason) told.reason = std::string(trimmed(decision.reason->value));
        return told;
    }

  private:
    std::string say(const char* vietnamese, const char* english) const {
        return language_ == Language::vi ? vietnamese : english;
    }

    std::string outcome(const LeafAnswer& answer, const DecisionRef& step) const {
        const auto excluded = say("không đánh giá", "excluded");
        std::string text = step.counts ? points(step.after) : excluded;
        const bool left =
            step.was_not_applicable && assessment_.framework->item(answer.item).leaves_when_not_applicable();
        if (left || step.before != nullptr)
            text += say("; trước đó ", "; before ") + (left ? excluded : points(step.before));
        return text;
    }

    std::string points(TraceRef at) const {
        if (at == nullptr) return say("chưa có điểm", "no points");
        const Framework& framework = *assessment_.framework;
        return wording::number(at->value, framework.decimals, framework.rounding, language_) +
               say(" điểm", " points");
    }

    const Assessment& assessment_;
    Language language_;
};

}  // namespace

FormDecisions decisions_to_reply(const Assessment& assessment, const Answers& answers, std::size_t officer,
                                 Language language) {
    FormDecisions all;
    const DecisionTeller teller(assessment, language);
    for (const auto& answer : answers.leaves) {
        if (answer.lead != officer) continue;
        for (const auto& step : answer.standing.decisions) {
            if (auto told = teller.tell(answer, step)) all[answer.item].push_back(std::move(*told));
        }
    }
    return all;
}

FormRequest next_form(const Assessment& assessment, const Answers& answers, std::size_t officer,
                      Language language) {
    std::size_t latest = assessment.appraisals.empty() ? 0 : assessment.appraisals.back().round.value;
    for (const auto& card : assessment.scorecards) {
        if (card.officer && find_officer(assessment.plan, card.officer->value) == officer)
            latest = std::max(latest, card.generation);
    }
    return {assessment.plan, *assessment.framework,
            officer,         language,
            latest + 1,      decisions_to_reply(assessment, answers, officer, language)};
}

}  // namespace cchc
