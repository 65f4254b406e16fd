// SPDX-License-Identifier: MIT
#include "task/init/proposed_plan.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "load/load_plan.hpp"
#include "task/init/carried_changes.hpp"
#include "task/init/typed_officers.hpp"

namespace cchc {
namespace {

using Kind = InitTrouble::Kind;

constexpr Bilingual unit_name_to_fill{"[tên đơn vị]", "[name of the unit]"};
constexpr Bilingual holder_id{"chua-giao", "unassigned"};
constexpr Bilingual holder_name{"[chưa giao]", "[given to nobody yet]"};

/// The same day of another year; the last of February where there is no 29th.
Date moved(Date date, int years) {
    date.year += years;
    if (date.month == 2 && date.day == 29 && !parse_date(date.iso())) date.day = 28;
    return date;
}

class Proposal {
  public:
    Proposal(const InitRequest& request, const PlanBasis& basis, InitOutcome& outcome)
        : request_(request), last_(basis.last), basis_(basis), outcome_(outcome) {}

    Plan run() {
        plan_.language = outcome_.language;
        if (basis_.is_framework_of_last) propose(PlanPart::framework);
        settle_unit();
        settle_dates();
        settle_officers();
        return std::move(plan_);
    }

  private:
    void mistyped(Kind kind, std::string typed = {}) {
        outcome_.troubles.push_back({.kind = kind, .typed = std::move(typed)});
    }
    void propose(PlanPart part) { plan_.unconfirmed.push_back({part, {}}); }
    std::string words(Bilingual both) const { return std::string(both.in(outcome_.language)); }

    void settle_unit() {
        Unit& unit = plan_.unit;
        if (last_ != nullptr) unit = last_->unit;
        if (!request_.unit_id.empty()) {
            unit.id = to_nfc(request_.unit_id);
            if (!is_unit_id(unit.id)) mistyped(Kind::bad_unit_id, request_.unit_id);
        } else if (last_ == nullptr) {
            unit.id = basis_.folder_name;
            if (!is_unit_id(unit.id)) mistyped(Kind::no_unit_id, unit.id);
        }
        if (!request_.unit_name.empty()) unit.name = request_.unit_name;
        if (!request_.unit_group.empty()) unit.group = request_.unit_group;
        if (!request_.unit_parent.empty()) unit.parent = request_.unit_parent;
        if (unit.name.empty()) {
            unit.name = words(unit_name_to_fill);
            propose(PlanPart::unit_name);
        }
    }

    void settle_dates() {
        if (!request_.year && last_ == nullptr) return mistyped(Kind::no_year);
        plan_.year = request_.year.value_or(last_ != nullptr ? last_->year + 1 : 0);
        const int year = static_cast<int>(plan_.year);
        const int years = last_ != nullptr ? year - static_cast<int>(last_->year) : 0;
        if (!request_.period.empty()) {
            read_period();
        } else {
            plan_.period_from = last_ != nullptr ? moved(last_->period_from, years) : Date{year, 1, 1};
            plan_.period_to = last_ != nullptr ? moved(last_->period_to, years) : Date{year, 12, 31};
            propose(PlanPart::period);
        }
        if (last_ != nullptr) carry_dates(years);
        if (request_.deadline.empty()) return;
        const auto deadline = parse_date(request_.deadline);
        if (!deadline) return mistyped(Kind::bad_deadline, request_.deadline);
        const bool refuses = plan_.dates.scores && plan_.dates.scores->refuse;
        plan_.dates.scores = Until{{*deadline, {}}, refuses};
    }

    void read_period() {
        const auto dots = request_.period.find("..");
        const auto from = parse_date(trimmed(request_.period.substr(0, dots)));
        const auto to =
            dots == std::string::npos ? std::nullopt : parse_date(trimmed(request_.period.substr(dots + 2)));
        if (!from || !to || *to < *from) return mistyped(Kind::bad_period, request_.period);
        plan_.period_from = *from;
        plan_.period_to = *to;
    }

    void carry_dates(int years) {
        plan_.dates = last_->dates;
        if (!request_.deadline.empty()) plan_.dates.scores.reset();
        const auto move = [&](Until& until) { until.date.value = moved(until.date.value, years); };
        if (plan_.dates.scores) move(*plan_.dates.scores);
        if (plan_.dates.replies) move(*plan_.dates.replies);
        for (auto& [round, until] : plan_.dates.rounds) move(until);
        if (plan_.dates.scores || plan_.dates.replies || !plan_.dates.rounds.empty())
            propose(PlanPart::dates);
    }

    void settle_officers() {
        InitReport& report = outcome_.report;
        if (last_ != nullptr) {
            plan_.officers = last_->officers;
            plan_.signatures = last_->signatures;
            plan_.survey_is_none = last_->survey_is_none;
            plan_.policy.severities = last_->policy.severities;
            report.carried = CarriedPlan{.file = request_.last_plan,
                                         .year = last_->year,
                                         .framework_before = basis_.last_framework->id,
                                         .framework_now = basis_.framework.id,
                                         .changes = {},
                                         .lost = drop_lost_codes(basis_.framework, plan_)};
        }
        add_officers(request_.officers, basis_.framework, plan_, outcome_.troubles);
        if (last_ != nullptr)
            report.carried->changes =
                carried_changes({*basis_.last_framework, *last_}, {basis_.framework, plan_});
        hold_unassigned();
        if (last_ != nullptr || !report.unassigned.empty()) propose(PlanPart::officers);
    }

    /// So that forms can be made of them, too.
    void hold_unassigned() {
        InitReport& report = outcome_.report;
        report.unassigned = unassigned_parts(basis_.framework, plan_);
        if (report.unassigned.empty()) return;
        report.holder = words(holder_id);
        auto holder = std::find_if(plan_.officers.begin(), plan_.officers.end(),
                                   [&](const Officer& one) { return one.id.value == report.holder; });
        if (holder == plan_.officers.end()) {
            Officer officer;
            officer.id.value = report.holder;
            officer.name = words(holder_name);
            holder = plan_.officers.insert(plan_.officers.end(), std::move(officer));
        }
        for (const auto& part : report.unassigned) holder->leads.push_back({part.code, {}});
    }

    const InitRequest& request_;
    const Plan* last_;
    const PlanBasis& basis_;
    InitOutcome& outcome_;
    Plan plan_;
};

}  // namespace

Plan proposed_plan(const InitRequest& request, const PlanBasis& basis, InitOutcome& outcome) {
    return Proposal(request, basis, outcome).run();
}

}  // namespace cchc
