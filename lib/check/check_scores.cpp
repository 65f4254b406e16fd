// SPDX-License-Identifier: MIT
#include "check/check_scores.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace cchc {
namespace {

class ScoreChecker {
  public:
    ScoreChecker(const Assessment& assessment, const Answers& answers, Findings& findings)
        : assessment_(assessment), answers_(answers), findings_(findings) {}

    void check() {
        for (const auto& card : assessment_.scorecards) {
            for (const auto& score : card.scores) check_code(card, score);
        }
        for (const auto& answer : answers_.leaves) check_answer(answer);
    }

  private:
    const Framework& framework() const { return *assessment_.framework; }
    const Scorecard& card_of(const EntryRef& entry) const { return assessment_.scorecards[entry.scorecard]; }
    const Score& score_of(const EntryRef& entry) const { return card_of(entry).scores[entry.score]; }
    const std::string& officer_id(std::size_t officer) const {
        return assessment_.plan.officers[officer].id.value;
    }

    /// A leaf the officer has still to score is what the code most likely means, and what it can cost.
    void report_unknown(const Scorecard& card, const Score& score) {
        Finding finding{.message = Message::item_unknown,
                        .place = score.item.place,
                        .args = {{"found", shortened(score.item.value, 60)}},
                        .item = score.item.value};
        if (card.officer) finding.officer = card.officer->value;
        const auto officer =
            card.officer ? find_officer(assessment_.plan, card.officer->value) : std::nullopt;
        const auto meant =
            officer ? meant_leaf(assessment_, answers_, *officer, score.item.value) : std::nullopt;
        if (meant) {
            const Item& item = framework().item(*meant);
            finding.message = Message::item_near;
            finding.args.push_back({"suggestion", item.code.value});
            finding.stakes.push_back({item.code.value, item.max.value});
        }
        findings_.add(std::move(finding));
    }

    void check_code(const Scorecard& card, const Score& score) {
        const std::string officer = card.officer ? card.officer->value : std::string();
        const auto id = framework().find(score.item.value);
        if (score.unconfirmed && id) {
            const Item& item = framework().item(*id);
            findings_.add({.message = Message::answer_unconfirmed,
                           .place = score.unconfirmed->place,
                           .args = {{"item", item.code.value},
                                    {"found", shortened(score.unconfirmed->value, 120)},
                                    {"points", item.max.value.value()}},
                           .item = item.code.value,
                           .officer = officer,
                           .stakes = {{item.code.value, item.max.value}}});
        }
        if (!id) {
            if (!framework().items_are_complete) return;
            report_unknown(card, score);
            return;
        }
        const Item& item = framework().item(*id);
        if (!item.is_leaf()) {
            std::string children;
            for (const ItemId child : item.children) {
                children += (children.empty() ? "" : ", ") + framework().item(child).code.value;
            }
            findings_.add({.message = Message::item_has_children,
                           .place = score.item.place,
                           .args = {{"item", item.code.value}, {"expected", children}},
                           .item = item.code.value,
                           .officer = officer});
        } else if (!item.is_self_scored()) {
            findings_.add({.message = item.is_survey() ? Message::item_of_survey : Message::item_of_superior,
                           .place = score.item.place,
                           .args = {{"item", item.code.value}},
                           .item = item.code.value,
                           .officer = officer});
        }
    }

    void check_answer(const LeafAnswer& answer) {
        const Item& item = framework().item(answer.item);
        for (std::size_t i = 1; i < answer.lead_entries.size(); ++i) {
            report_twice(item, answer.lead_entries[i], answer.lead_entries.front());
        }
        for (const auto& entry : answer.other_entries) check_other(item, answer, entry);
        if (!answer.derivation) return;
        for (Finding finding : answer.derivation->findings.all()) {
            finding.officer = officer_id(answer.lead_entries.front().officer);
            findings_.add(std::move(finding));
        }
    }

    void report_twice(const Item& item, const EntryRef& again, const EntryRef& first) {
        const Place& place = score_of(first).item.place;
        findings_.add({.message = Message::item_twice,
                       .place = score_of(again).item.place,
                       .args = {{"item", item.code.value}, {"place", in_words(place)}},
                       .item = item.code.value,
                       .officer = officer_id(again.officer),
                       .stakes = {{item.code.value, item.max.value}},
                       .related = {place}});
    }

    void check_other(const Item& item, const LeafAnswer& answer, const EntryRef& entry) {
        if (!answer.lead) return;  // the plan's finding: nobody leads it
        const Score& score = score_of(entry);
        const bool may_support = supports(assessment_.plan.officers[entry.officer], framework(), answer.item);
        if (may_support && !score.has_answer() && !score.justification) return;
        findings_.add(
            {.message = may_support ? Message::support_scores : Message::item_of_another,
             .place = score.item.place,
             .args = {{"item", item.code.value},
                      {"officer", officer_id(entry.officer)},
                      {"expected", officer_id(*answer.lead)}},
             .item = item.code.value,
             .officer = officer_id(entry.officer),
             .stakes = {{item.code.value, answer.lead_entries.empty() ? item.max.value : Points()}}});
    }

    const Assessment& assessment_;
    const Answers& answers_;
    Findings& findings_;
};

}  // namespace

void check_scores(const Assessment& assessment, const Answers& answers, Findings& findings) {
    ScoreChecker(assessment, answers, findings).check();
}

}  // namespace cchc
