// SPDX-License-Identifier: MIT
#include "score/status/unit_status.hpp"

#include <algorithm>

#include "model/assignment.hpp"
#include "score/losses/results_in_words.hpp"
#include "score/status/finding_owner.hpp"
#include "score/status/replies_due.hpp"

namespace cchc {
namespace {

FoundSum sum_of(const Findings& findings) {
    return {.errors = findings.count(Severity::error),
            .warnings = findings.count(Severity::warning),
            .accepted = findings.count_accepted(),
            .at_stake = findings.points_at_stake()};
}

class StatusReader {
  public:
    StatusReader(const Validation& validation, std::optional<Date> today)
        : validation_(validation), today_(today) {
        of_officers_.resize(plan().officers.size());
        cards_.resize(plan().officers.size());
    }

    UnitStatus read() {
        status_.unit = plan().unit.id;
        status_.name = plan().unit.name;
        status_.year = plan().year;
        status_.today = today_;
        if (const auto& framework = assessment().framework) {
            status_.decimals = framework->decimals;
            status_.rounding = framework->rounding;
        }
        share_findings();
        read_dates();
        for (const auto& card : assessment().scorecards) {
            const auto officer = card.officer ? find_officer(plan(), card.officer->value) : std::nullopt;
            if (officer) cards_[*officer].push_back(&card);
        }
        const auto names = officer_names_of(plan());
        for (std::size_t i = 0; i < names.size(); ++i) status_.officers.push_back(officer(i, names[i]));
        if (assessment().framework != nullptr) read_replies();
        read_rounds();
        read_survey();
        return std::move(status_);
    }

  private:
    const Assessment& assessment() const { return validation_.assessment; }
    const Plan& plan() const { return validation_.assessment.plan; }

    void share_findings() {
        const FindingOwners owners(validation_);
        Findings of_council;
        Findings of_survey;
        Findings of_office;
        for (const auto& finding : validation_.findings.all()) {
            const FindingOwner whose = owners.of(finding);
            Findings& share = whose.owner == Owner::officer   ? of_officers_.at(*whose.officer)
                              : whose.owner == Owner::council ? of_council
                              : whose.owner == Owner::survey  ? of_survey
                                                              : of_office;
            share.add(finding);
        }
        status_.of_council = sum_of(of_council);
        status_.survey.found = sum_of(of_survey);
        status_.of_office = sum_of(of_office);
        status_.found = sum_of(validation_.findings);
        status_.found.at_stake = validation_.points_at_stake;
        if (assessment().framework == nullptr) return;
        status_.scored = validation_.scored_count();
        status_.items = validation_.item_count();
    }

    void add_date(DateStatus::Of of, const Until& until, std::size_t round = 0) {
        DateStatus date{.of = of, .round = round, .date = until.date.value, .refuse = until.refuse};
        if (today_) date.days_left = days_between(*today_, date.date);
        status_.dates.push_back(date);
    }

    void read_dates() {
        const Dates& dates = plan().dates;
        if (dates.scores) add_date(DateStatus::Of::scores, *dates.scores);
        for (const auto& [round, until] : dates.rounds) add_date(DateStatus::Of::round, until, round);
        if (dates.replies) add_date(DateStatus::Of::replies, *dates.replies);
    }

    bool has(std::size_t officer, FindingKind kind) const { return of_officers_.at(officer).has(kind); }

    Filing filing_of(std::size_t officer, std::optional<Date> submitted) const {
        if (cards_[officer].empty()) {
            if (has(officer, FindingKind::blank_form)) return Filing::blank;
            if (has(officer, FindingKind::not_filed)) return Filing::missing;
            const bool is_judged = assessment().framework != nullptr;
            if (is_judged && !has_due_items(officer)) return Filing::nothing_due;
            // It was not told as missing: then a file that may be theirs could not be taken.
            return is_judged || !assessment().unread_cards.empty() ? Filing::unread : Filing::missing;
        }
        if (!submitted) return Filing::undated;
        const auto& until = plan().dates.scores;
        if (!until || *submitted <= until->date.value) return Filing::filed;
        return until->refuse ? Filing::too_late : Filing::late;
    }

    bool has_due_items(std::size_t officer) const {
        const auto& leaves = validation_.answers.leaves;
        return std::any_of(leaves.begin(), leaves.end(), [&](const LeafAnswer& answer) {
            return answer.lead == officer &&
                   assessment().framework->item(answer.item).type != ItemType::bonus;
        });
    }

    OfficerStatus officer(std::size_t at, const std::string& name) const {
        OfficerStatus officer{.id = plan().officers[at].id.value, .name = name};
        for (const Scorecard* card : cards_[at]) {
            if (card->submitted && (!officer.submitted || *officer.submitted < card->submitted->value))
                officer.submitted = card->submitted->value;
            for (const auto& score : card->scores) officer.blank_parts += score.blank_parts;
        }
        officer.filing = filing_of(at, officer.submitted);
        const auto& until = plan().dates.scores;
        const std::optional<Date> seen = is_outstanding(officer.filing) ? today_ : officer.submitted;
        if (until && seen && *seen > until->date.value)
            officer.days_late = days_between(until->date.value, *seen);
        if (assessment().framework != nullptr) {
            officer.scored = validation_.scored_count(at);
            officer.items = validation_.item_count(at);
        }
        officer.found = sum_of(of_officers_[at]);
        return officer;
    }

    void read_replies() {
        for (const auto& due : replies_due(validation_)) {
            if (!due.answer->lead) continue;
            const Item& item = assessment().framework->item(due.answer->item);
            status_.officers.at(*due.answer->lead).replies_due.push_back(item.code.value);
        }
    }

    void read_rounds() {
        for (const auto& appraisal : assessment().appraisals) {
            if (status_.rounds.empty() || status_.rounds.back().round != appraisal.round.value)
                status_.rounds.push_back({.round = appraisal.round.value});
            RoundStatus& round = status_.rounds.back();
            round.decisions += appraisal.decisions.size();
            if (appraisal.date && (!round.date || *round.date < appraisal.date->value))
                round.date = appraisal.date->value;
        }
    }

    void read_survey() {
        SurveyStatus& survey = status_.survey;
        if (plan().survey_is_none) survey.state = SurveyPhase::not_held;
        if (plan().has_survey_results()) survey.state = SurveyPhase::in;
        const auto& responses = assessment().responses;
        const std::size_t groups = assessment().questionnaire ? assessment().questionnaire->groups.size() : 0;
        for (std::size_t i = 0; responses && i < groups; ++i) survey.received += responses->received(i);
        survey.handed_over = assessment().handed_over.by_item().size();
    }

    const Validation& validation_;
    std::optional<Date> today_;
    std::vector<Findings> of_officers_;
    std::vector<std::vector<const Scorecard*>> cards_;
    UnitStatus status_;
};

}  // namespace

bool is_outstanding(Filing filing) {
    return filing == Filing::unread || filing == Filing::blank || filing == Filing::missing;
}

std::size_t UnitStatus::count_outstanding() const {
    return static_cast<std::size_t>(std::count_if(officers.begin(), officers.end(), [](const auto& officer) {
        return is_outstanding(officer.filing);
    }));
}

std::size_t UnitStatus::count_late() const {
    return static_cast<std::size_t>(std::count_if(
        officers.begin(), officers.end(), [](const auto& officer) { return officer.days_late.has_value(); }));
}

UnitStatus status_of(const Validation& validation, std::optional<Date> today) {
    return StatusReader(validation, today).read();
}

}  // namespace cchc
