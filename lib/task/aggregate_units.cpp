// SPDX-License-Identifier: MIT
#include "task/aggregate_units.hpp"

#include <map>

#include "base/platform.hpp"
#include "base/text.hpp"
#include "load/files/discover.hpp"
#include "load/files/load_source.hpp"
#include "load/load_plan.hpp"
#include "task/file_fault.hpp"

namespace cchc {
namespace {

/// What tells units apart: names of files that differ by case alone are one on some disks.
using UnitKey = std::pair<std::string, std::size_t>;

UnitState state_of(AggregateState state, bool is_draft) {
    switch (state) {
        case AggregateState::totalled:
            return is_draft ? UnitState::draft : UnitState::totalled;
        case AggregateState::target_is_input:
        case AggregateState::target_is_among:
            return UnitState::not_placed;
        case AggregateState::data_has_errors:
            return UnitState::has_errors;
        case AggregateState::data_has_warnings:
            return UnitState::has_warnings;
        case AggregateState::stage_not_reached:
            return UnitState::stage_not_reached;
        case AggregateState::not_even_draft:
            return UnitState::nothing_counted;
        case AggregateState::book_not_written:
            break;
    }
    return UnitState::not_written;
}

class UnitsTotaller {
  public:
    UnitsTotaller(const UnitsRequest& request, const Files& files, Sources& sources)
        : request_(request), files_(files), sources_(sources), frameworks_(files, sources) {}

    UnitsOutcome run() {
        Targets targets = discover(request_.paths, files_, sources_);
        outcome_.findings = std::move(targets.findings);
        for (const auto& framework : targets.frameworks) refuse_framework(framework);
        plans_ = std::move(targets.plans);
        outcome_.units.resize(plans_.size());
        found_.resize(plans_.size());
        for (std::size_t i = 0; i < plans_.size(); ++i) outcome_.units[i].plan = plans_[i];
        find_duplicates();
        if (makes_folder()) total_all();
        sum_up();
        return std::move(outcome_);
    }

  private:
    struct Found {
        Findings findings;
        std::optional<Language> language = {};
        std::optional<KeptBook> kept = {};
    };

    /// Where the files of all are to go.
    bool makes_folder() {
        const std::string& folder = request_.each.folder;
        const std::string failure = folder.empty() || plans_.empty() ? std::string() : make_folder(folder);
        if (failure.empty()) return true;
        outcome_.findings.add(not_written(folder, failure));
        for (auto& line : outcome_.units) line.state = UnitState::not_written;
        return false;
    }

    void refuse_framework(const std::string& path) {
        const Source* source = sources_.add({.path = path, .name = path});
        outcome_.findings.add(
            {.message = Message::no_plan_found, .place = {source}, .args = {{"file", path}}});
    }

    /// Plans are read once more for it: which of two units is meant must be known before any is written.
    void find_duplicates() {
        std::map<UnitKey, std::vector<std::pair<std::size_t, Place>>> by_unit;
        for (std::size_t i = 0; i < plans_.size(); ++i) {
            Findings unheard;
            const auto loaded = load_source({plans_[i], file_name(plans_[i])}, files_, sources_, unheard);
            const auto plan = loaded.is_readable ? load_plan(loaded.source, unheard) : std::nullopt;
            if (!plan || plan->unit.id.empty()) continue;
            UnitLine& line = outcome_.units[i];
            line.id = plan->unit.id;
            line.name = plan->unit.name;
            line.year = plan->year;
            found_[i].language = plan->language;
            by_unit[{folded(plan->unit.id), plan->year}].emplace_back(i, plan->unit.id_place);
        }
        for (const auto& [key, plans] : by_unit) {
            if (plans.size() < 2) continue;
            for (const auto& [i, place] : plans) refuse_duplicate(i, place, plans);
        }
    }

    void refuse_duplicate(std::size_t unit, const Place& place,
                          const std::vector<std::pair<std::size_t, Place>>& plans) {
        UnitLine& line = outcome_.units[unit];
        line.state = UnitState::duplicate;
        Finding finding{.message = Message::duplicate_unit,
                        .place = place,
                        .args = {{"unit", line.id}, {"year", std::to_string(line.year)}}};
        for (const auto& [other, other_place] : plans)
            if (other != unit) finding.related.push_back(other_place);
        found_[unit].findings.add(std::move(finding));
        count_findings(line.summary, found_[unit].findings);
    }

    void total_all() {
        AggregateRequest each = request_.each;
        each.frameworks = &frameworks_;
        each.jobs = jobs_within(request_.jobs, plans_.size());
        each_unit(plans_.size(), request_.jobs, request_.progress, [&](std::size_t i) {
            if (outcome_.units[i].state != UnitState::duplicate) total(i, each);
        });
    }

    void total(std::size_t unit, AggregateRequest each) {
        each.plan = plans_[unit];
        AggregateOutcome made = aggregate(each, files_, sources_);
        UnitLine& line = outcome_.units[unit];
        const bool is_draft = made.results && made.results->is_draft;
        line.state = state_of(made.state, is_draft);
        line.summary = std::move(made.summary);
        if (made.results) {
            line.stage = made.results->stage;
            line.index = made.results->total.index->value.decimal_text();
            line.grade = made.results->total.grade;
        }
        count_findings(line.summary, made.fault);
        Found& found = found_[unit];
        found.kept = std::move(made.kept);
        found.language = made.validation.assessment.plan.language;
        found.findings.append(std::move(made.validation.findings));
        found.findings.append(std::move(made.fault));
    }

    void sum_up() {
        if (!found_.empty()) outcome_.language = found_.front().language;
        for (std::size_t i = 0; i < plans_.size(); ++i) {
            merge(outcome_.summary, outcome_.units[i].summary);
            if (found_[i].kept) outcome_.kept.push_back(std::move(*found_[i].kept));
            outcome_.findings.append(std::move(found_[i].findings));
        }
        outcome_.findings.sort();
        count_findings(outcome_.summary, outcome_.findings);
    }

    const UnitsRequest& request_;
    const Files& files_;
    Sources& sources_;
    FrameworkStore frameworks_;
    std::vector<std::string> plans_;
    std::vector<Found> found_;
    UnitsOutcome outcome_;
};

}  // namespace

UnitsOutcome aggregate_units(const UnitsRequest& request, const Files& files, Sources& sources) {
    return UnitsTotaller(request, files, sources).run();
}

}  // namespace cchc
