// SPDX-License-Identifier: MIT
#include "task/aggregate_units.hpp"

#include <map>
#include <stdexcept>
#include <utility>

#include "base/digest.hpp"
#include "base/platform.hpp"
#include "base/text.hpp"
#include "load/files/discover.hpp"
#include "load/files/load_source.hpp"
#include "load/load_plan.hpp"
#include "rank/duplicate_units.hpp"
#include "rank/read_record.hpp"
#include "task/cached/cache_fault.hpp"
#include "task/cached/unit_run.hpp"
#include "task/cached/written_files.hpp"
#include "task/file_fault.hpp"

namespace cchc {
namespace {

/// What tells units apart: names of files that differ by case alone are one on some disks.
using UnitKey = std::pair<std::string, std::size_t>;

class UnitsTotaller {
  public:
    UnitsTotaller(const UnitsRequest& request, const Files& files, Sources& sources)
        : request_(request), files_(files), sources_(sources), frameworks_(sources) {}

    UnitsOutcome run() {
        Targets targets = discover(request_.paths, files_, sources_);
        outcome_.findings = std::move(targets.findings);
        for (const auto& framework : targets.frameworks) refuse_framework(framework);
        for (auto& plan : targets.plans) units_.emplace_back().run.line.plan = std::move(plan);
        each_ = request_.each;
        each_.frameworks = &frameworks_;
        each_.jobs = jobs_within(request_.jobs, units_.size());
        if (opens_cache()) {
            each_unit(units_.size(), request_.jobs, {}, [&](std::size_t i) { identify(units_[i]); });
            refuse_duplicates();
            if (makes_folder()) {
                each_unit(units_.size(), request_.jobs, request_.progress,
                          [&](std::size_t i) { total(units_[i]); });
            }
        }
        sum_up();
        return std::move(outcome_);
    }

  private:
    struct Unit {
        UnitRun run = {};
        std::string key = {};     ///< of its run in the cache
        std::string digest = {};  ///< of that run, where it still holds
        Place id = {};            ///< where the plan, read for it alone, says which unit it is
        std::optional<KeptBook> kept = {};
        std::optional<UnitRecord> record = {};
        bool is_refused = false;
    };

    bool opens_cache() {
        std::vector<std::string> plans;
        for (const auto& unit : units_) plans.push_back(unit.run.line.plan);
        const auto fault = cache_fault(request_.cache, plans, files_);
        if (fault) end_by(*fault);
        return !fault;
    }

    /// Where the files of all are to go.
    bool makes_folder() {
        const std::string& folder = request_.each.folder;
        const std::string failure = folder.empty() || units_.empty() ? std::string() : make_folder(folder);
        if (!failure.empty()) end_by(not_written(folder, failure));
        return failure.empty();
    }

    void end_by(const Finding& fault) {
        outcome_.findings.add(fault);
        for (auto& unit : units_) unit.run.line.state = UnitState::not_written;
    }

    void refuse_framework(const std::string& path) {
        const Source* source = sources_.add({.path = path, .name = path});
        outcome_.findings.add(
            {.message = Message::no_plan_found, .place = {source}, .args = {{"file", path}}});
    }

    /// Which of two units is meant must be known before any is written: from the cache, or else the plan is
    /// read once more for it.
    void identify(Unit& unit) {
        if (request_.cache != nullptr) {
            unit.key = request_.cache->key(question_of(request_for(unit)));
            if (const auto bytes = request_.cache->find(unit.key)) take_known(unit, *bytes);
        }
        if (unit.digest.empty()) read_id(unit);
    }

    void take_known(Unit& unit, const std::string& bytes) {
        auto known = unpacked(bytes);
        if (!known) return;
        unit.run = std::move(*known);
        unit.digest = sha256(bytes);
        keep_record(unit);
    }

    /// The record as ranks know it, in the place of its text.
    void keep_record(Unit& unit) {
        const bool is_kept = request_.wants_records && unit.run.line.state == UnitState::totalled;
        const Source text{.text = std::exchange(unit.run.record, {}), .is_read = true};
        if (!is_kept) return;
        Findings findings;
        unit.record = read_record(&text, recorded_, findings);
        if (!unit.record) throw std::logic_error("a record of our own cannot be read");
        unit.record->place = {};
    }

    void read_id(Unit& unit) {
        UnitLine& line = unit.run.line;
        Findings unheard;
        const auto loaded = load_source({line.plan, file_name(line.plan)}, files_, unit.run.sources, unheard);
        const auto plan = loaded.is_readable ? load_plan(loaded.source, unheard) : std::nullopt;
        if (!plan) return;
        line.id = plan->unit.id;
        line.name = plan->unit.name;
        line.year = plan->year;
        unit.run.language = plan->language;
        unit.id = plan->unit.id_place;
    }

    void refuse_duplicates() {
        std::map<UnitKey, std::vector<Unit*>> by_unit;
        for (auto& unit : units_) {
            const UnitLine& line = unit.run.line;
            if (!line.id.empty()) by_unit[{folded(line.id), line.year}].push_back(&unit);
        }
        for (auto& [key, same] : by_unit) {
            if (same.size() < 2) continue;
            for (Unit* unit : same) {
                if (!unit->id.is_known()) read_id(*unit);
            }
            std::vector<UnitAt> named;
            for (const Unit* unit : same)
                named.push_back({unit->run.line.id, std::to_string(unit->run.line.year), unit->id});
            const std::vector<Finding> refused = refused_duplicates(named);
            for (std::size_t i = 0; i < same.size(); ++i) refuse_duplicate(*same[i], refused[i]);
        }
    }

    static void refuse_duplicate(Unit& unit, const Finding& finding) {
        UnitLine& line = unit.run.line;
        unit.is_refused = true;
        unit.record.reset();
        unit.run.findings = {};
        unit.run.findings.add(finding);
        line = {.plan = line.plan,
                .id = line.id,
                .name = line.name,
                .year = line.year,
                .state = UnitState::duplicate};
        count_findings(line.summary, unit.run.findings);
    }

    AggregateRequest request_for(const Unit& unit) const {
        AggregateRequest request = each_;
        request.plan = unit.run.line.plan;
        return request;
    }

    void total(Unit& unit) {
        if (unit.is_refused || (!unit.digest.empty() && stands(unit))) return;
        const AggregateRequest request = request_for(unit);
        Sources all;
        AggregateOutcome made;
        UnitRun run;
        const auto work = [&](const Files& files) {
            made = total_plan(request, files, all);
            run = run_of(made, request);
            if (request_.cache != nullptr || request_.wants_records) run.record = record_of(made, request);
            if (request_.cache == nullptr) return std::string();
            std::string bytes = packed(run);
            unit.digest = sha256(bytes);
            return bytes;
        };
        request_.cache == nullptr ? work(files_) : request_.cache->answer(unit.key, work);
        unit.run = std::move(run);
        keep_record(unit);
        write_files(request, files_, made);
        UnitLine& line = unit.run.line;
        line = line_of(made, request);
        count_findings(line.summary, made.fault);
        const bool is_written = made.fault.all().empty() && line.state != UnitState::not_placed;
        unit.run.findings.append(std::move(made.fault));
        unit.kept = std::move(made.kept);
        if (is_written && request_.cache != nullptr) files_of(unit).remember(files_, unit.digest);
    }

    /// The files that are written of a unit.
    WrittenFiles files_of(const Unit& unit) const {
        const UnitLine& line = unit.run.line;
        std::vector<std::string> paths;
        if (!each_.folder.empty() && !line.id.empty() && line.year > 0) {
            const UnitFiles files = unit_files(each_.folder, line.id, line.year);
            const bool has_book = line.state == UnitState::totalled || line.state == UnitState::draft;
            if (has_book) paths.push_back(files.book);
            paths.push_back(files.record);
        }
        return {*request_.cache, unit.key, std::move(paths)};
    }

    bool stands(const Unit& unit) const { return files_of(unit).stand(files_, unit.digest); }

    void sum_up() {
        if (!units_.empty()) outcome_.language = units_.front().run.language;
        for (auto& unit : units_) {
            merge(outcome_.summary, unit.run.line.summary);
            if (unit.kept) outcome_.kept.push_back(std::move(*unit.kept));
            if (!unit.run.findings.all().empty()) outcome_.sources.push_back(std::move(unit.run.sources));
            outcome_.findings.append(std::move(unit.run.findings));
            outcome_.units.push_back(std::move(unit.run.line));
            if (unit.record) outcome_.records.push_back(std::move(*unit.record));
        }
        outcome_.findings.sort();
        count_findings(outcome_.summary, outcome_.findings);
    }

    const UnitsRequest& request_;
    const Files& files_;
    Sources& sources_;
    FrameworkStore frameworks_;
    RecordedFrameworks recorded_;
    AggregateRequest each_;
    std::vector<Unit> units_;
    UnitsOutcome outcome_;
};

}  // namespace

UnitsOutcome aggregate_units(const UnitsRequest& request, const Files& files, Sources& sources) {
    return UnitsTotaller(request, files, sources).run();
}

}  // namespace cchc
