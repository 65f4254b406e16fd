// SPDX-License-Identifier: MIT
#include "task/units/run_units.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/text.hpp"
#include "load/files/load_source.hpp"
#include "load/load_plan.hpp"
#include "rank/duplicate_units.hpp"

namespace cchc {
namespace {

class UnitsRunner {
  public:
    UnitsRunner(UnitsToRun& request, const Files& files, const UnitWork& work)
        : request_(request),
          files_(files),
          work_(work),
          plans_(request.targets.plans),
          frameworks_(sources_),
          done_(plans_.size()),
          kept_(plans_.size()) {
        run_.units.resize(plans_.size());
    }

    UnitsRun run() {
        run_.findings = std::move(request_.targets.findings);
        for (const auto& framework : request_.targets.frameworks) refuse_framework(framework);
        count_findings(run_.summary, run_.findings);
        read_heads();
        refuse_duplicates();
        each_unit(plans_.size(), request_.jobs, request_.progress, [&](std::size_t unit) { take(unit); });
        sum_up();
        return std::move(run_);
    }

  private:
    std::optional<Plan> plan_of(std::size_t unit, Sources& sources) const {
        Findings unheard;  // they are told in the unit's turn
        const auto loaded = load_source({plans_[unit], file_name(plans_[unit])}, files_, sources, unheard);
        return loaded.is_readable ? load_plan(loaded.source, unheard) : std::nullopt;
    }

    void refuse_framework(const std::string& path) {
        const Source* source = sources_.add({.path = path, .name = path});
        run_.findings.add({.message = Message::no_plan_found, .place = {source}, .args = {{"file", path}}});
    }

    /// Plans are read once more for it: which of two units is meant must be known before anything is made.
    void read_heads() {
        std::vector<std::optional<Language>> languages(plans_.size());
        for_each_index(plans_.size(), request_.jobs, [&](std::size_t i) {
            MadeUnit& unit = run_.units[i];
            unit.plan = plans_[i];
            Sources forgotten;
            const auto plan = plan_of(i, forgotten);
            if (!plan) return;
            unit.id = plan->unit.id;
            unit.name = plan->unit.name;
            unit.year = plan->year;
            languages[i] = plan->language;
        });
        const auto first = std::find_if(languages.begin(), languages.end(),
                                        [](const auto& language) { return language.has_value(); });
        run_.language = request_.language.of(first == languages.end() ? std::nullopt : *first);
    }

    void refuse_duplicates() {
        std::map<std::pair<std::string, std::size_t>, std::vector<std::size_t>> alike;
        for (std::size_t i = 0; i < plans_.size(); ++i) {
            const MadeUnit& unit = run_.units[i];
            if (unit.id.empty()) continue;
            // Names of folders that differ by case alone are one on some disks.
            alike[{folded(unit.id), request_.has_folders ? 0 : unit.year}].push_back(i);
        }
        for (const auto& [key, units] : alike) {
            if (units.size() > 1) refuse(units);
        }
    }

    void refuse(const std::vector<std::size_t>& units) {
        std::map<std::size_t, Place> places;
        std::set<std::size_t> in_years;
        for (const std::size_t i : units) {
            const auto plan = plan_of(i, sources_);
            if (plan) places[i] = plan->unit.id_place;
            in_years.insert(run_.units[i].year);
        }
        std::string years;  // of a unit in several, where all files would go into one folder
        for (const std::size_t year : in_years) years += (years.empty() ? "" : ", ") + std::to_string(year);
        std::vector<UnitAt> same;
        for (const std::size_t i : units) same.push_back({run_.units[i].id, years, places[i]});
        const std::vector<Finding> refused = refused_duplicates(same);
        for (std::size_t i = 0; i < units.size(); ++i) {
            Findings findings;
            findings.add(refused[i]);
            done_[units[i]] = unit_done(UnitEnd::duplicate, {}, std::move(findings));
        }
    }

    void take(std::size_t unit) {
        if (done_[unit].end == UnitEnd::duplicate) return;
        Sources sources;
        done_[unit] = work_({.index = unit,
                             .unit = run_.units[unit],
                             .language = run_.language,
                             .jobs = jobs_within(request_.jobs, plans_.size()),
                             .frameworks = frameworks_,
                             .sources = sources});
        if (!done_[unit].findings.all().empty()) kept_[unit] = std::move(sources);
    }

    void sum_up() {
        run_.sources = {std::move(request_.targets.sources), sources_};
        for (std::size_t i = 0; i < plans_.size(); ++i) {
            MadeUnit& unit = run_.units[i];
            unit.end = done_[i].end;
            unit.product = std::move(done_[i].product);
            unit.summary = std::move(done_[i].summary);
            run_.summary.errors += unit.summary.errors;
            run_.summary.warnings += unit.summary.warnings;
            run_.summary.accepted += unit.summary.accepted;
            run_.findings.append(std::move(done_[i].findings));
            if (kept_[i]) run_.sources.push_back(std::move(*kept_[i]));
        }
        run_.findings.sort();
    }

    UnitsToRun& request_;
    const Files& files_;
    const UnitWork& work_;
    const std::vector<std::string>& plans_;
    Sources sources_;  ///< of frameworks, of paths that are no units, and of duplicates
    FrameworkStore frameworks_;
    std::vector<UnitDone> done_;
    std::vector<std::optional<Sources>> kept_;
    UnitsRun run_;
};

}  // namespace

UnitDone unit_done(UnitEnd end, std::string product, Findings findings) {
    UnitDone done{.end = end, .product = std::move(product), .summary = {}, .findings = std::move(findings)};
    count_findings(done.summary, done.findings);
    return done;
}

UnitsRun run_units(UnitsToRun request, const Files& files, const UnitWork& work) {
    return UnitsRunner(request, files, work).run();
}

}  // namespace cchc
