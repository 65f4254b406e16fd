// SPDX-License-Identifier: MIT
#include "check/rounds/check_appraisal.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"

namespace cchc {
namespace {

class AppraisalChecker {
  public:
    AppraisalChecker(const Assessment& assessment, const Answers& answers, Findings& findings)
        : assessment_(assessment), answers_(answers), findings_(findings) {}

    void check() {
        for (const auto& appraisal : assessment_.appraisals) {
            check_council(appraisal);
            for (const auto& decision : appraisal.decisions) check_decision(appraisal, decision);
        }
        for (const auto& answer : answers_.leaves) {
            check_open(answer);
            check_superior(answer);
            add_findings(answer);
        }
        for (const auto& [parent, chosen] : answers_.alternatives) check_alternatives(parent, chosen);
        for (const auto& card : assessment_.scorecards) {
            for (const auto& score : card.scores) check_replies(score);
        }
    }

  private:
    const Framework& framework() const { return *assessment_.framework; }

    std::string officer_of(const LeafAnswer& answer) const {
        return answer.lead ? assessment_.plan.officers[*answer.lead].id.value : std::string();
    }

    void check_council(const Appraisal& appraisal) {
        if (!appraisal.council) return;
        const Council& council = *appraisal.council;
        if (council.members == 0 || council.approve > council.members) {
            const bool is_empty = council.members == 0;
            findings_.add(
                {.message = is_empty ? Message::council_without_members : Message::approve_over_members,
                 .place = is_empty ? council.members_place : council.place,
                 .args = {{"found", council.approve}, {"members", council.members}}});
            return;
        }
        if (2 * council.approve > council.members) return;
        findings_.add({.message = Message::council_without_majority,
                       .place = appraisal.council->place,
                       .args = {{"found", appraisal.council->approve},
                                {"expected", appraisal.council->members / 2 + 1},
                                {"members", appraisal.council->members}}});
    }

    void check_decision(const Appraisal& appraisal, const Decision& decision) {
        const LeafAnswer* answer = find_leaf(decision);
        if (answer == nullptr) return;
        const auto [first, is_new] = seen_.try_emplace({appraisal.round.value, answer->item}, &decision);
        if (!is_new) {
            const Place& place = first->second->item.place;
            add(Message::appraised_again, *answer, decision.item.place,
                {{"place", in_words(place)}, {"round", appraisal.round.value}}, {place});
        }
        if (decision.is_faulty) return;
        const bool has_reason = decision.reason && !trimmed(decision.reason->value).empty();
        if (!decision.accept && !has_reason && !confirms(*answer, decision)) {
            const bool is_in_form = decision.reason_place.is_known();
            add(Message::decision_without_reason, *answer,
                is_in_form ? decision.reason_place : decision.item.place, {}, {});
        }
    }

    /// Not applicable, as it stood before: nothing differs that would need a reason.
    bool confirms(const LeafAnswer& answer, const Decision& decision) const {
        const auto& steps = answer.standing.decisions;
        return decision.answer.not_applicable &&
               std::any_of(steps.begin(), steps.end(), [&](const DecisionRef& step) {
                   const auto& decisions = assessment_.appraisals[step.appraisal].decisions;
                   return step.was_not_applicable && &decisions[step.decision] == &decision;
               });
    }

    const LeafAnswer* find_leaf(const Decision& decision) {
        const auto id = framework().find(decision.item.value);
        const auto report = [&](Message message, std::vector<Arg> args) {
            args.push_back({"item", decision.item.value});
            findings_.add({.message = message,
                           .place = decision.item.place,
                           .args = std::move(args),
                           .item = decision.item.value});
            return nullptr;
        };
        if (!id) {
            if (!framework().items_are_complete) return nullptr;
            const auto near = closest(decision.item.value, framework().codes());
            return report(near ? Message::item_near : Message::item_unknown,
                          {{"found", shortened(decision.item.value, 60)}, {"suggestion", near.value_or("")}});
        }
        const Item& item = framework().item(*id);
        if (item.is_survey()) return report(Message::survey_item_appraised, {});
        if (item.is_leaf()) return answers_.find(*id);
        std::string children;
        for (const ItemId child : item.children) {
            children += (children.empty() ? "" : ", ") + framework().item(child).code.value;
        }
        return report(Message::item_has_children, {{"expected", children}});
    }

    void add(Message message, const LeafAnswer& answer, const Place& place, std::vector<Arg> args,
             std::vector<Place> related) {
        const Item& item = framework().item(answer.item);
        args.push_back({"item", item.code.value});
        findings_.add({.message = message,
                       .place = place,
                       .args = std::move(args),
                       .item = item.code.value,
                       .officer = officer_of(answer),
                       .stakes = {{item.code.value, item.max.value}},
                       .related = std::move(related)});
    }

    std::vector<Place> places_of(const LeafAnswer& answer) const {
        std::vector<Place> places;
        for (const auto& entry : answer.lead_entries) {
            places.push_back(assessment_.scorecards[entry.scorecard].scores[entry.score].item.place);
        }
        return places;
    }

    void check_open(const LeafAnswer& answer) {
        if (!answer.standing.open_at || !assessment_.appraisals_are_complete) return;
        if (!answer.is_chosen || framework().item(answer.item).is_superior()) return;
        add(Message::item_left_open, answer, *answer.standing.open_at, {}, places_of(answer));
    }

    /// Where a round was held, what the level above scores alone has its decision.
    void check_superior(const LeafAnswer& answer) {
        const Item& item = framework().item(answer.item);
        if (assessment_.appraisals.empty() || !assessment_.appraisals_are_complete || !item.is_superior())
            return;
        const bool is_due = item.type == ItemType::normal && alternative_of(framework(), item) == nullptr;
        const bool is_told = !answer.standing.findings.all().empty() || item.is_faulty;
        if (!is_due || is_told || answer.standing.points != nullptr) return;
        add(Message::superior_open, answer, assessment_.appraisals.back().round.place,
            {{"title", shortened(item.title, 60)}, {"points", item.max.value.value()}}, {item.code.place});
    }

    void check_alternatives(ItemId parent, const Alternatives& chosen) {
        const Item& item = framework().item(parent);
        const auto report = [&](Message message, const Place& place, const Item& of, std::vector<Arg> args) {
            args.push_back({"item", of.code.value});
            args.push_back({"points", item.max.value.value()});
            findings_.add({.message = message,
                           .place = place,
                           .args = std::move(args),
                           .item = of.code.value,
                           .stakes = {{item.code.value, item.max.value}}});
        };
        for (const auto& claim : chosen.twice) {
            report(Message::alternative_twice, claim.place, framework().item(claim.item),
                   {{"parent", item.code.value}});
        }
        for (const auto& [a, d] : chosen.moved_twice) {
            const Appraisal& appraisal = assessment_.appraisals[a];
            const auto& code = appraisal.decisions[d].item;
            report(Message::alternative_moved_twice, code.place,
                   framework().item(*framework().find(code.value)),
                   {{"parent", item.code.value}, {"round", appraisal.round.value}});
        }
        std::string codes;
        bool is_superior = false;
        for (const ItemId child : item.children) {
            codes += (codes.empty() ? "" : ", ") + framework().item(child).code.value;
            is_superior = is_superior || framework().item(child).is_superior();
        }
        const bool is_due = is_superior && item.type == ItemType::normal && !assessment_.appraisals.empty();
        if (!is_due || chosen.standing || !assessment_.appraisals_are_complete) return;
        report(Message::alternative_open, assessment_.appraisals.back().round.place, item,
               {{"title", shortened(item.title, 60)}, {"expected", codes}});
    }

    void add_findings(const LeafAnswer& answer) {
        const bool is_explained = may_be_unread(assessment_, answer);
        for (Finding finding : answer.standing.findings.all()) {
            const bool is_absence =
                finding.message == Message::nothing_to_accept || finding.message == Message::input_missing;
            if (is_absence && is_explained) continue;
            finding.officer = officer_of(answer);
            findings_.add(std::move(finding));
        }
    }

    void check_replies(const Score& score) {
        for (const auto& reply : score.replies) {
            const bool is_known =
                std::any_of(assessment_.appraisals.begin(), assessment_.appraisals.end(),
                            [&](const Appraisal& one) { return one.round.value == reply.round.value; });
            // An earlier round that is missing is told.
            const bool is_missing = !assessment_.appraisals.empty() &&
                                    reply.round.value < assessment_.appraisals.back().round.value;
            if (is_known || is_missing || !assessment_.appraisals_are_complete) continue;
            findings_.add({.message = Message::reply_to_no_round,
                           .place = reply.round.place,
                           .args = {{"item", score.item.value}, {"round", reply.round.value}},
                           .item = score.item.value});
        }
    }

    const Assessment& assessment_;
    const Answers& answers_;
    Findings& findings_;
    std::map<std::pair<std::size_t, ItemId>, const Decision*> seen_;  ///< by round and leaf
};

}  // namespace

bool may_be_unread(const Assessment& assessment, const LeafAnswer& answer) {
    if (answer.is_scored()) return false;
    if (!assessment.scorecards_are_complete || !answer.lead_entries.empty()) return true;
    return std::any_of(assessment.scorecards.begin(), assessment.scorecards.end(),
                       [&](const Scorecard& card) {
                           return !card.entries_are_complete && card.officer &&
                                  find_officer(assessment.plan, card.officer->value) == answer.lead;
                       });
}

void check_appraisal(const Assessment& assessment, const Answers& answers, Findings& findings) {
    AppraisalChecker(assessment, answers, findings).check();
}

}  // namespace cchc
