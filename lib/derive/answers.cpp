// SPDX-License-Identifier: MIT
#include "derive/answers.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"

namespace cchc {
namespace {

/// An entry of an officer who leads the item or, by mistake, scores another's.
void sort_entry(LeafAnswer& answer, const EntryRef& entry, const Score& score, bool may_support) {
    const bool is_lead = answer.lead && *answer.lead == entry.officer;
    if (is_lead) {
        answer.lead_entries.push_back(entry);
        answer.has_justification =
            answer.has_justification || (score.justification && !score.justification->value.empty());
    } else {
        answer.other_entries.push_back(entry);
    }
    if (!is_lead && !may_support) return;
    answer.evidence_count += score.evidence.size();
    answer.link_count +=
        static_cast<std::size_t>(std::count_if(score.evidence.begin(), score.evidence.end(),
                                               [](const Evidence& one) { return one.link.has_value(); }));
}

/// What the lead's only entry says, or null.
const Score* lead_score(const Assessment& assessment, const LeafAnswer& answer) {
    if (answer.lead_entries.size() != 1) return nullptr;
    const EntryRef& entry = answer.lead_entries.front();
    return &assessment.scorecards[entry.scorecard].scores[entry.score];
}

/// Which of each parent's alternatives is chosen.
void settle_alternatives(const Assessment& assessment, Answers& answers) {
    std::map<ItemId, std::vector<LeafAnswer*>> groups;
    for (auto& answer : answers.leaves) {
        const Item& leaf = assessment.framework->item(answer.item);
        if (alternative_of(*assessment.framework, leaf) != nullptr) groups[*leaf.parent].push_back(&answer);
    }
    for (auto& [parent, children] : groups) {
        std::vector<AlternativeClaim> claims;
        for (const LeafAnswer* answer : children) {
            AlternativeClaim claim{.item = answer->item};
            for (const auto& entry : answer->lead_entries) {
                const Score& score = assessment.scorecards[entry.scorecard].scores[entry.score];
                claim.is_claimed = claim.is_claimed || score.not_applicable;
                claim.is_scored = claim.is_scored || (score.has_answer() && !score.not_applicable);
                claim.place = score.item.place;
            }
            claims.push_back(std::move(claim));
        }
        const auto& made = answers.alternatives.emplace(parent, choose(assessment, claims)).first->second;
        for (LeafAnswer* answer : children) {
            answer->is_chosen = made.standing == answer->item;
            answer->is_chosen_by_unit = made.by_unit == answer->item;
        }
    }
}

}  // namespace

const LeafAnswer* Answers::find(ItemId item) const {
    const auto found = std::lower_bound(leaves.begin(), leaves.end(), item,
                                        [](const LeafAnswer& answer, ItemId id) { return answer.item < id; });
    return found != leaves.end() && found->item == item ? &*found : nullptr;
}

std::optional<ItemId> meant_leaf(const Assessment& assessment, const Answers& answers, std::size_t officer,
                                 std::string_view code) {
    std::vector<std::string> open;
    for (const auto& answer : answers.leaves) {
        const bool is_open = answer.lead == officer && answer.lead_entries.empty();
        if (is_open) open.push_back(assessment.framework->item(answer.item).code.value);
    }
    const auto near = closest(code, open);
    return near ? assessment.framework->find(*near) : std::nullopt;
}

Answers collect_answers(const Assessment& assessment) {
    Answers answers;
    if (!assessment.framework) return answers;
    const Framework& framework = *assessment.framework;
    std::map<ItemId, std::size_t> positions;
    const auto leaves = framework.leaves();
    answers.leaves.reserve(leaves.size());
    for (const ItemId leaf : leaves) {
        if (framework.item(leaf).is_survey()) continue;
        positions.emplace(leaf, answers.leaves.size());
        LeafAnswer answer;
        answer.item = leaf;
        if (!framework.item(leaf).is_superior()) answer.lead = lead_of(assessment.plan, framework, leaf);
        answers.leaves.push_back(std::move(answer));
    }
    for (std::size_t c = 0; c < assessment.scorecards.size(); ++c) {
        const Scorecard& card = assessment.scorecards[c];
        const auto officer = card.officer ? find_officer(assessment.plan, card.officer->value) : std::nullopt;
        if (!officer) continue;
        for (std::size_t s = 0; s < card.scores.size(); ++s) {
            const auto item = framework.find(card.scores[s].item.value);
            const auto position = item ? positions.find(*item) : positions.end();
            if (position == positions.end()) continue;
            const bool may_support = supports(assessment.plan.officers[*officer], framework, *item);
            sort_entry(answers.leaves[position->second], {c, s, *officer}, card.scores[s], may_support);
        }
    }
    for (auto& answer : answers.leaves) {
        if (const Score* score = lead_score(assessment, answer))
            answer.derivation = derive_points(framework, framework.item(answer.item), *score);
    }
    settle_alternatives(assessment, answers);
    for (auto& answer : answers.leaves) {
        const Item& item = framework.item(answer.item);
        const auto chosen =
            item.parent ? answers.alternatives.find(*item.parent) : answers.alternatives.end();
        answer.standing =
            standing_of(assessment, {answer.item, lead_score(assessment, answer),
                                     answer.derivation ? &*answer.derivation : nullptr,
                                     chosen == answers.alternatives.end() ? nullptr : &chosen->second});
        if (answer.is_chosen) continue;
        answer.standing.points = nullptr;  // another one stands in its place
        answer.standing.is_not_applicable = false;
    }
    return answers;
}

}  // namespace cchc
