// SPDX-License-Identifier: MIT
#include "task/compare/compare_paths.hpp"

#include <stdexcept>

#include "load/files/discover.hpp"
#include "load/files/load_source.hpp"
#include "rank/read_record.hpp"
#include "task/aggregate.hpp"
#include "task/file_fault.hpp"
#include "workbook/compare/comparison_book.hpp"

namespace cchc {
namespace {

using Kind = CompareTrouble::Kind;

Kind kind_of(AggregateState state) {
    switch (state) {
        case AggregateState::data_has_warnings:
            return Kind::warnings;
        case AggregateState::stage_not_reached:
            return Kind::stage_not_reached;
        case AggregateState::not_even_draft:
            return Kind::nothing_counted;
        default:
            break;
    }
    return Kind::errors;
}

class PathComparer {
  public:
    PathComparer(const CompareRequest& request, const Files& files) : request_(request), files_(files) {}

    CompareOutcome run() {
        if (request_.paths.size() == 1) {
            compare_stages(request_.paths.front());
        } else {
            for (std::size_t i = 0; i < request_.paths.size(); ++i)
                take(request_.paths[i], i > 0 && request_.with ? request_.with : request_.stage);
        }
        outcome_.findings.sort();
        if (!outcome_.troubles.empty()) return std::move(outcome_);
        outcome_.language = units_.back().language;
        outcome_.comparison = compare(std::move(units_));
        return std::move(outcome_);
    }

  private:
    /// One result at two stages: as self-assessed and as it stands, unless others were asked for.
    void compare_stages(const std::string& path) {
        take(path, request_.stage.value_or(Stage::self));
        if (!outcome_.troubles.empty()) return;
        take(path, request_.with);
        if (outcome_.troubles.empty() && units_[0].stage == units_[1].stage)
            add(Kind::one_stage_alone, path, units_[0].stage);
    }

    void add(Kind kind, const std::string& path, Stage stage = Stage::self, std::string names = {}) {
        outcome_.troubles.push_back({kind, path, stage, std::move(names)});
    }

    void take(const std::string& path, std::optional<Stage> stage) {
        Sources sources = outcome_.sources.emplace_back();  // one and the same
        Targets targets = discover({path}, files_, sources, Wanted::plans_and_records);
        std::vector<std::string> all = targets.plans;
        all.insert(all.end(), targets.records.begin(), targets.records.end());
        if (all.size() > 1) {
            std::string names;
            for (const auto& one : all) names += (names.empty() ? "" : ", ") + one;
            return add(Kind::many, path, Stage::self, names);
        }
        if (all.empty() && !targets.frameworks.empty()) return add(Kind::nothing, path);
        if (all.empty() || targets.findings.has_errors()) {
            outcome_.findings.append(std::move(targets.findings));
            outcome_.sources.push_back(std::move(targets.sources));
            return add(Kind::findings, path);
        }
        targets.plans.empty() ? read(all.front(), stage, sources) : total(all.front(), stage, sources);
    }

    void total(const std::string& path, std::optional<Stage> stage, Sources& sources) {
        const AggregateRequest how{.plan = path,
                                   .evidence = request_.evidence,
                                   .stage = stage,
                                   .is_strict = request_.is_strict,
                                   .jobs = request_.jobs,
                                   .language = request_.language,
                                   .tool = request_.tool};
        AggregateOutcome made = aggregate(how, files_, sources);
        if (made.state != AggregateState::totalled) {
            for (const auto& finding : made.validation.findings.all())
                if (finding.is_error() || request_.is_strict) outcome_.findings.add(finding);
            return add(kind_of(made.state), path, stage.value_or(Stage::self));
        }
        const Source text{.path = path, .name = path, .text = record_of(made, how), .is_read = true};
        Findings findings;
        if (!keep(text, sources, findings))
            throw std::logic_error("a record of our own cannot be read: " + path);
    }

    void read(const std::string& path, std::optional<Stage> stage, Sources& sources) {
        const LoadedSource loaded = load_source({path, path}, files_, sources, outcome_.findings);
        if (!loaded.is_readable || !keep(*loaded.source, sources, outcome_.findings))
            return add(Kind::findings, path);
        if (stage && units_.back().stage != *stage) add(Kind::other_stage, path, units_.back().stage);
    }

    /// Places outlive the text that is read.
    bool keep(const Source& text, Sources& sources, Findings& findings) {
        auto unit = read_record(&text, frameworks_, findings);
        if (!unit) return false;
        unit->place = {sources.add({.path = text.path, .name = text.path})};
        units_.push_back(std::move(*unit));
        return true;
    }

    const CompareRequest& request_;
    const Files& files_;
    RecordedFrameworks frameworks_;
    std::vector<UnitRecord> units_;
    CompareOutcome outcome_;
};

}  // namespace

CompareOutcome compare_paths(const CompareRequest& request, const Files& files) {
    return PathComparer(request, files).run();
}

WrittenComparison write_comparison(const ComparedResults& comparison, const CompareTarget& target,
                                   const Files& files) {
    WrittenComparison done;
    const bool is_taken = files.kind(target.path) != FileKind::none;
    if (is_taken && !target.makes_room) {
        done.faults.add(target_exists(target.path));
        return done;
    }
    const WrittenBook written = write_comparison_book(comparison, target.order, target.language,
                                                      {.path = target.path, .keeps_old = is_taken});
    if (!written.failure.empty()) done.faults.add(not_written(target.path, written.failure));
    if (!written.kept.empty()) done.kept = join_path(parent_path(target.path), file_name(written.kept));
    return done;
}

}  // namespace cchc
