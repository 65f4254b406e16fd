// SPDX-License-Identifier: MIT
#include "score/status/replies_due.hpp"

#include <algorithm>

namespace cchc {
namespace {

bool is_as_self_assessed(const LeafAnswer& answer) {
    const StandingPoints& now = answer.standing;
    const auto& self = answer.derivation;
    if (!self || self->points == nullptr || now.points == nullptr) return false;
    return self->is_not_applicable == now.is_not_applicable && self->points->value == now.points->value;
}

bool is_answered(const Assessment& assessment, const LeafAnswer& answer, std::size_t round) {
    return std::any_of(answer.lead_entries.begin(), answer.lead_entries.end(), [&](const EntryRef& entry) {
        const auto& replies = assessment.scorecards.at(entry.scorecard).scores.at(entry.score).replies;
        return std::any_of(replies.begin(), replies.end(),
                           [&](const Reply& reply) { return reply.round.value >= round; });
    });
}

}  // namespace

std::vector<ReplyDue> replies_due(const Validation& validation) {
    const Assessment& assessment = validation.assessment;
    std::vector<ReplyDue> due;
    for (const auto& answer : validation.answers.leaves) {
        const Item& item = assessment.framework->item(answer.item);
        if (!item.is_self_scored() || !answer.is_chosen || is_as_self_assessed(answer)) continue;
        const auto& decisions = answer.standing.decisions;
        const auto last = std::find_if(decisions.rbegin(), decisions.rend(),
                                       [&](const DecisionRef& one) { return has_changed(item, one); });
        if (last == decisions.rend()) continue;
        const Appraisal& appraisal = assessment.appraisals.at(last->appraisal);
        const std::size_t round = appraisal.round.value;
        if (!is_answered(assessment, answer, round))
            due.push_back({&answer, round, &appraisal.decisions.at(last->decision)});
    }
    return due;
}

}  // namespace cchc
