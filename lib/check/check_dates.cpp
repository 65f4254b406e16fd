// SPDX-License-Identifier: MIT
#include "check/check_dates.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"

namespace cchc {
namespace {

class DateChecker {
  public:
    DateChecker(const Assessment& assessment, Findings& findings)
        : assessment_(assessment), findings_(findings) {}

    void check() {
        if (has_period() && plan().year != 0) check_year();
        for (const auto& card : assessment_.scorecards) check_card(card);
        std::set<std::size_t> rounds;
        for (const auto& appraisal : assessment_.appraisals) rounds.insert(appraisal.round.value);
        has_gap_ = !rounds.empty() && *rounds.rbegin() > rounds.size();
        for (const auto& appraisal : assessment_.appraisals) check_council(appraisal);
    }

  private:
    const Plan& plan() const { return assessment_.plan; }
    /// One that is reversed is told already.
    bool has_period() const {
        return plan().period_place.is_known() && plan().period_from <= plan().period_to;
    }

    void add(Message message, const Place& place, std::vector<Arg> args, const Place& related,
             const std::string& officer = {}) {
        findings_.add({.message = message,
                       .place = place,
                       .args = std::move(args),
                       .officer = officer,
                       .related = {related}});
    }

    void check_year() {
        const std::string year = std::to_string(plan().year);
        const std::string from = plan().period_from.iso().substr(0, 4);
        const std::string to = plan().period_to.iso().substr(0, 4);
        if (year >= from && year <= to) return;
        add(Message::year_outside_period, plan().year_place,
            {{"found", year}, {"from", plan().period_from}, {"to", plan().period_to}}, plan().period_place);
    }

    /// Another unit's or year's file has dates of its own, and that is told.
    bool is_of_another(const Whose& whose) const {
        return (whose.year && whose.year->value != plan().year) ||
               (whose.unit && to_nfc(whose.unit->value) != to_nfc(plan().unit.id));
    }

    /// Replies come with the score card.
    void check_replies(const Scorecard& card, const std::string& officer) {
        const auto& until = plan().dates.replies;
        const bool has_replies = std::any_of(card.scores.begin(), card.scores.end(),
                                             [](const Score& score) { return !score.replies.empty(); });
        const Located<Date>& date = card.replied ? *card.replied : *card.submitted;
        if (!until || !has_replies || date.value <= until->date.value) return;
        add(until->refuse ? Message::replies_too_late : Message::replies_late, date.place,
            {{"found", date.value}, {"expected", until->date.value}}, until->date.place, officer);
    }

    void check_card(const Scorecard& card) {
        if (!card.submitted || is_of_another(card.whose)) return;
        const std::string officer = card.officer ? card.officer->value : std::string();
        check_replies(card, officer);
        if (has_period() && card.submitted->value < plan().period_from) {
            // A wrong date of the card, most likely; its documents would all be wrong with it.
            return add(Message::filed_before_period, card.submitted->place,
                       {{"found", card.submitted->value}, {"expected", plan().period_from}},
                       plan().period_place, officer);
        }
        if (!first_ || card.submitted->value < first_->value) first_ = card.submitted;
        for (const auto& score : card.scores) {
            for (const auto& evidence : score.evidence) {
                if (!evidence.date || evidence.date->value <= card.submitted->value) continue;
                findings_.add({.message = Message::document_after_card,
                               .place = evidence.date->place,
                               .args = {{"found", evidence.date->value}, {"expected", card.submitted->value}},
                               .item = score.item.value,
                               .officer = officer,
                               .related = {card.submitted->place}});
            }
        }
    }

    /// Appraisals come by round.
    void check_council(const Appraisal& appraisal) {
        if (!appraisal.date) return;
        const Located<Date>& date = *appraisal.date;
        const auto until = plan().dates.rounds.find(appraisal.round.value);
        if (until != plan().dates.rounds.end() && date.value > until->second.date.value) {
            add(until->second.refuse ? Message::round_too_late : Message::round_late, date.place,
                {{"found", date.value},
                 {"expected", until->second.date.value},
                 {"round", appraisal.round.value}},
                until->second.date.place);
        }
        if (first_ && date.value < first_->value) {
            add(Message::council_before_cards, date.place,
                {{"found", date.value}, {"expected", first_->value}}, first_->place);
        } else if (has_gap_) {
            return;  // which round it is, is told to be in doubt
        } else if (const Appraisal* earlier = latest_before(appraisal);
                   earlier != nullptr && date.value < earlier->date->value) {
            add(Message::round_before_earlier, date.place,
                {{"found", date.value},
                 {"expected", earlier->date->value},
                 {"round", appraisal.round.value},
                 {"earlier", earlier->round.value}},
                earlier->date->place);
        }
    }

    /// Of the earlier rounds, the one that met last.
    const Appraisal* latest_before(const Appraisal& appraisal) const {
        const Appraisal* latest = nullptr;
        for (const auto& one : assessment_.appraisals) {
            if (!one.date || one.round.value >= appraisal.round.value) continue;
            if (latest == nullptr || latest->date->value < one.date->value) latest = &one;
        }
        return latest;
    }

    const Assessment& assessment_;
    Findings& findings_;
    bool has_gap_ = false;                ///< a round is missing, or numbered wrongly
    std::optional<Located<Date>> first_;  ///< when the first card was handed in
};

}  // namespace

void check_dates(const Assessment& assessment, Findings& findings) {
    DateChecker(assessment, findings).check();
}

}  // namespace cchc
