// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>

#include "base/prose.hpp"
#include "base/text.hpp"
#include "check/check_scores.hpp"

namespace cchc {
namespace {

class JustificationChecker {
  public:
    JustificationChecker(const Assessment& assessment, const Answers& answers, Findings& findings)
        : assessment_(assessment), answers_(answers), findings_(findings) {}

    void check() {
        for (const auto& answer : answers_.leaves) {
            if (answer.lead_entries.size() == 1) check_answer(answer);
        }
        check_copies();
    }

  private:
    const Framework& framework() const { return *assessment_.framework; }
    const Score& score_of(const EntryRef& entry) const {
        return assessment_.scorecards[entry.scorecard].scores[entry.score];
    }

    void add(Message message, const LeafAnswer& answer, const Place& place, std::vector<Arg> args) {
        const Item& item = framework().item(answer.item);
        args.push_back({"item", item.code.value});
        args.push_back({"points", item.max.value.value()});
        findings_.add({.message = message,
                       .place = place,
                       .args = std::move(args),
                       .item = item.code.value,
                       .officer = assessment_.plan.officers[*answer.lead].id.value,
                       .stakes = {{item.code.value, item.max.value}}});
    }

    void check_answer(const LeafAnswer& answer) {
        const Score& score = score_of(answer.lead_entries.front());
        const bool is_claimed_away = score.not_applicable;
        // An address may lead anywhere: it is no document where one is demanded.
        const bool has_links_alone = answer.evidence_count > 0 && answer.evidence_count == answer.link_count;
        if (has_links_alone && !is_claimed_away && !score.backing_is_faulty) check_demand(answer, score);
        if (!answer.has_justification) {
            if (score.backing_is_faulty || (answer.evidence_count > 0 && !is_claimed_away)) return;
            add(is_claimed_away ? Message::na_unjustified : Message::nothing_shown, answer, score.item.place,
                {});
            return;
        }
        const bool stands_alone = answer.evidence_count == 0 || is_claimed_away;
        if (!stands_alone) return;
        check_length(answer, *score.justification);
        if (!is_claimed_away && !score.backing_is_faulty) check_demand(answer, score);
    }

    void check_length(const LeafAnswer& answer, const Located<std::string>& justification) {
        const auto rest = without_phrases(justification.value, framework().justification_fillers);
        const std::size_t letters = count_letters(rest);
        const std::size_t words = count_different_words(rest);
        const std::size_t wanted = framework().justification_min_letters;
        const std::size_t wanted_words = framework().justification_min_words;
        if (letters == 0 && count_letters(justification.value) > 0) {
            add(Message::justification_fillers, answer, justification.place,
                {{"found", shortened(justification.value, 60)}});
        } else if (letters < wanted) {
            add(Message::justification_short, answer, justification.place,
                {{"found", letters}, {"expected", wanted}});
        } else if (words < wanted_words) {
            add(Message::justification_few_words, answer, justification.place,
                {{"found", words}, {"expected", wanted_words}});
        }
    }

    void check_demand(const LeafAnswer& answer, const Score& score) {
        const Item& item = framework().item(answer.item);
        if (item.evidence != EvidenceDemand::required || !answer.is_scored()) return;
        if (answer.derivation->points->value.is_zero()) return;
        const std::string documents = item.documents.empty() ? "" : ": " + item.documents;
        add(Message::documents_required, answer, score.item.place, {{"documents", documents}});
    }

    void check_copies() {
        std::map<std::string, const LeafAnswer*> first;
        for (const auto& answer : answers_.leaves) {
            if (!answer.has_justification || answer.lead_entries.size() != 1) continue;
            const auto& justification = *score_of(answer.lead_entries.front()).justification;
            const auto [known, is_new] = first.try_emplace(plain_prose(justification.value), &answer);
            if (is_new) continue;
            const Item& item = framework().item(answer.item);
            findings_.add({.message = Message::justification_copied,
                           .place = justification.place,
                           .args = {{"item", item.code.value},
                                    {"other", framework().item(known->second->item).code.value}},
                           .item = item.code.value,
                           .officer = assessment_.plan.officers[*answer.lead].id.value,
                           .related = {score_of(known->second->lead_entries.front()).justification->place}});
        }
    }

    const Assessment& assessment_;
    const Answers& answers_;
    Findings& findings_;
};

}  // namespace

void check_justifications(const Assessment& assessment, const Answers& answers, Findings& findings) {
    JustificationChecker(assessment, answers, findings).check();
}

}  // namespace cchc
