// SPDX-License-Identifier: MIT
#include "score/index_range.hpp"

#include <algorithm>

#include "score/item_figures.hpp"
#include "score/totals.hpp"

namespace cchc {
namespace {

/// Whether an officer answered the last decision on the leaf, and no round since has decided on it.
bool has_open_reply(const Assessment& assessment, const LeafAnswer& answer) {
    if (answer.standing.decisions.empty()) return false;
    const std::size_t last = assessment.appraisals[answer.standing.decisions.back().appraisal].round.value;
    return std::any_of(answer.lead_entries.begin(), answer.lead_entries.end(), [&](const EntryRef& entry) {
        const auto& replies = assessment.scorecards[entry.scorecard].scores[entry.score].replies;
        return std::any_of(replies.begin(), replies.end(),
                           [&](const Reply& reply) { return reply.round.value >= last; });
    });
}

Total total_with(const Assessment& assessment, const Answers& answers, const Results& results,
                 const std::map<ItemId, TraceRef>& instead) {
    Results other;
    const SurveyResults* survey = results.survey ? &*results.survey : nullptr;
    other.items = item_results(assessment, answers, survey, instead);
    total_up(assessment, other);
    return other.total;
}

}  // namespace

OpenPoints open_points(const Assessment& assessment, const Answers& answers, const Results& results) {
    OpenPoints open;
    for (const auto& answer : answers.leaves) {
        const ItemResult& result = results.items[answer.item];
        const bool gives_points = assessment.framework->item(answer.item).type != ItemType::penalty &&
                                  !result.exclusion && !result.appraised.points().is_zero();
        if (gives_points && result.basis == Basis::justification) {
            open.refused.emplace(answer.item,
                                 trace_absent(assessment.framework->item(answer.item).code.place));
        }
        const bool lost = result.self.points() != result.appraised.points() && answer.is_scored() &&
                          !answer.derivation->is_not_applicable && !result.exclusion;
        if (lost && has_open_reply(assessment, answer)) open.accepted.emplace(answer.item, result.self.trace);
    }
    return open;
}

IndexRange index_range(const Assessment& assessment, const Answers& answers, const Results& results) {
    const Total& total = results.total;
    const OpenPoints open = open_points(assessment, answers, results);
    IndexRange range{.justified = open.refused.size(),
                     .replied = open.accepted.size(),
                     .if_refused = total.index,
                     .if_refused_exact = total.index_exact,
                     .if_accepted = total.index};
    if (!open.refused.empty()) {
        const Total other = total_with(assessment, answers, results, open.refused);
        range.if_refused = other.index;
        range.if_refused_exact = other.index_exact;
    }
    if (!open.accepted.empty())
        range.if_accepted = total_with(assessment, answers, results, open.accepted).index;
    return range;
}

}  // namespace cchc
