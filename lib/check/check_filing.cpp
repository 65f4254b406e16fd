// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "check/check_plan.hpp"

namespace cchc {
namespace {

class FilingChecker {
  public:
    FilingChecker(const Assessment& assessment, const Answers& answers, Findings& findings)
        : assessment_(assessment),
          answers_(answers),
          findings_(findings),
          unread_(stake_unread(assessment, answers, findings)),
          cards_(assessment.plan.officers.size()),
          leaves_(assessment.plan.officers.size()) {
        for (const auto& answer : answers.leaves) {
            const bool is_due = framework().item(answer.item).type != ItemType::bonus;
            if (answer.lead && is_due) leaves_[*answer.lead].push_back(&answer);
        }
    }

    void check() {
        for (const auto& card : assessment_.scorecards) check_card(card);
        for (std::size_t officer = 0; officer < cards_.size(); ++officer) {
            if (!cards_[officer].empty()) {
                check_missing(officer);
            } else if (unread_.officers.count(officer) == 0 && explained_.count(officer) == 0) {
                report_not_filed(officer);
            }
        }
    }

  private:
    const Plan& plan() const { return assessment_.plan; }
    const Framework& framework() const { return *assessment_.framework; }

    void check_card(const Scorecard& card) {
        check_date(card);
        if (!card.officer) return;
        if (const auto at = find_officer(plan(), card.officer->value)) {
            cards_[*at].push_back(&card);
            return;
        }
        if (plan().is_faulty) return;
        std::vector<std::string> ids;
        for (const auto& officer : plan().officers) ids.push_back(officer.id.value);
        const auto near = closest(card.officer->value, ids);
        std::vector<Stake> stakes;
        if (near) {
            const std::size_t meant = find_officer(plan(), *near).value();
            explained_.insert(meant);
            stakes = stakes_of(meant);
        }
        findings_.add({.message = near ? Message::officer_near : Message::officer_unknown,
                       .place = card.officer->place,
                       .args = {{"found", shortened(card.officer->value, 60)},
                                {"suggestion", near.value_or("")},
                                {"expected", officer_ids(plan())}},
                       .stakes = std::move(stakes)});
    }

    void check_date(const Scorecard& card) {
        const std::string officer = card.officer ? card.officer->value : std::string();
        if (!card.submitted && !card.submitted_is_faulty && !card.is_faulty) {
            const Place place = card.officer ? card.officer->place : Place{card.source};
            findings_.add({.message = Message::no_submitted,
                           .place = card.submitted_place.is_known() ? card.submitted_place : place,
                           .officer = officer});
        }
        const auto& until = plan().dates.scores;
        if (card.submitted && until && card.submitted->value > until->date.value) {
            findings_.add({.message = until->refuse ? Message::filed_too_late : Message::filed_late,
                           .place = card.submitted->place,
                           .args = {{"found", card.submitted->value}, {"expected", until->date.value}},
                           .officer = officer,
                           .related = {until->date.place}});
        }
    }

    /// Leaves that must be scored by the officer; an unscored bonus is none.
    std::vector<Stake> stakes_of(std::size_t officer) const {
        std::vector<Stake> stakes;
        std::set<const Item*> parents;
        for (const LeafAnswer* answer : leaves_[officer]) {
            const Item& leaf = framework().item(answer->item);
            const Item* parent = alternative_of(framework(), leaf);
            if (parent != nullptr && !parents.insert(parent).second) continue;
            const Item& item = parent == nullptr ? leaf : *parent;
            stakes.push_back({item.code.value, item.max.value});
        }
        return stakes;
    }

    void report_not_filed(std::size_t officer) {
        Finding finding{.message = Message::officer_not_filed,
                        .place = plan().officers[officer].id.place,
                        .officer = plan().officers[officer].id.value,
                        .stakes = stakes_of(officer)};
        if (finding.stakes.empty()) return;
        finding.args = {{"officer", finding.officer},
                        {"count", finding.stakes.size()},
                        {"points", finding.points().value()}};
        findings_.add(std::move(finding));
    }

    /// Leaves that a misspelt code in one of the officer's entries most likely means.
    std::set<ItemId> misspelt(std::size_t officer) const {
        std::set<ItemId> meant;
        for (const Scorecard* card : cards_[officer]) {
            for (const auto& score : card->scores) {
                if (framework().find(score.item.value)) continue;
                const auto item = meant_leaf(assessment_, answers_, officer, score.item.value);
                if (item) meant.insert(*item);
            }
        }
        return meant;
    }

    void check_missing(std::size_t officer) {
        const bool is_faulty = std::any_of(cards_[officer].begin(), cards_[officer].end(),
                                           [](const Scorecard* card) { return !card->entries_are_complete; });
        if (is_faulty) return;
        const auto explained = misspelt(officer);
        for (const LeafAnswer* answer : leaves_[officer]) {
            const Item& item = framework().item(answer->item);
            if (!answer->lead_entries.empty() || was_scored_by_another(*answer)) continue;
            if (std::holds_alternative<NoRule>(item.scoring)) continue;  // the framework's finding
            if (explained.count(answer->item) > 0 || unread_.leaves.count(answer->item) > 0) continue;
            if (const Item* parent = alternative_of(framework(), item)) {
                report_alternatives(officer, *parent);
                continue;
            }
            findings_.add({.message = Message::score_missing,
                           .place = place_to_score(officer, item),
                           .args = {{"item", item.code.value},
                                    {"title", shortened(item.title, 60)},
                                    {"points", item.max.value.value()}},
                           .item = item.code.value,
                           .officer = plan().officers[officer].id.value,
                           .stakes = {{item.code.value, item.max.value}},
                           .related = {item.code.place}});
        }
    }

    /// Of alternatives none is scored: told once, at the parent.
    void report_alternatives(std::size_t officer, const Item& parent) {
        const ItemId id = *framework().find(parent.code.value);
        const auto chosen = answers_.alternatives.find(id);
        if (chosen == answers_.alternatives.end() || chosen->second.by_unit || !told_.insert(id).second)
            return;
        std::string codes;
        for (const ItemId child : parent.children)
            codes += (codes.empty() ? "" : ", ") + framework().item(child).code.value;
        findings_.add({.message = Message::alternative_missing,
                       .place = place_to_score(officer, framework().item(parent.children.front())),
                       .args = {{"item", parent.code.value},
                                {"title", shortened(parent.title, 60)},
                                {"expected", codes},
                                {"points", parent.max.value.value()}},
                       .item = parent.code.value,
                       .officer = plan().officers[officer].id.value,
                       .stakes = {{parent.code.value, parent.max.value}},
                       .related = {parent.code.place}});
    }

    /// The item's row in a form, or else the officer of the first card.
    Place place_to_score(std::size_t officer, const Item& item) const {
        for (const Scorecard* card : cards_[officer]) {
            const auto row = card->item_places.find(item.code.value);
            if (row != card->item_places.end()) return row->second;
        }
        return cards_[officer].front()->officer->place;
    }

    /// Then that entry's finding says who should score it.
    bool was_scored_by_another(const LeafAnswer& answer) const {
        return std::any_of(
            answer.other_entries.begin(), answer.other_entries.end(), [&](const EntryRef& entry) {
                return assessment_.scorecards[entry.scorecard].scores[entry.score].has_answer();
            });
    }

    const Assessment& assessment_;
    const Answers& answers_;
    Findings& findings_;
    Explained unread_;
    std::vector<std::vector<const Scorecard*>> cards_;    ///< by officer
    std::vector<std::vector<const LeafAnswer*>> leaves_;  ///< that each leads, without bonus items
    std::set<ItemId> told_;                               ///< parents whose alternatives are not scored
    std::set<std::size_t> explained_;                     ///< officers a misspelt id most likely means
};

}  // namespace

void check_filing(const Assessment& assessment, const Answers& answers, Findings& findings) {
    FilingChecker(assessment, answers, findings).check();
}

}  // namespace cchc
