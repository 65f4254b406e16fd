// SPDX-License-Identifier: MIT
#include "task/rank_paths.hpp"

#include <stdexcept>

#include "load/files/discover.hpp"
#include "load/files/load_source.hpp"
#include "rank/read_record.hpp"
#include "score/names.hpp"
#include "task/cached/cache_fault.hpp"
#include "task/cached/unit_run.hpp"
#include "task/file_fault.hpp"
#include "workbook/ranking/rank_book.hpp"

namespace cchc {
namespace {

/// A file to rank, and what came of it.
struct Input {
    std::string path;
    bool is_plan = false;
    bool is_earlier = false;
    std::optional<UnitRecord> unit = {};
    Findings findings = {};
    Sources sources = {};  ///< of this unit alone: dropped where it has no findings
};

/// Of a plan that is not ranked: what keeps it from being so.
void keep_errors(Findings& findings, const Findings& from, bool is_strict) {
    for (const auto& finding : from.all())
        if (finding.is_error() || is_strict) findings.add(finding);
}

class PathRanker {
  public:
    PathRanker(const RankRequest& request, const Files& files, Sources& sources)
        : request_(request), files_(files), sources_(sources), frameworks_(sources) {}

    RankOutcome run() {
        take(request_.paths, false);
        if (!request_.earlier.empty()) take(request_.earlier, true);
        if (may_begin()) read_all();
        std::vector<UnitRecord> units;
        std::vector<UnitRecord> earlier;
        for (auto& input : inputs_) {
            if (!input.findings.all().empty()) outcome_.sources.push_back(std::move(input.sources));
            outcome_.findings.append(std::move(input.findings));
            if (input.unit) (input.is_earlier ? earlier : units).push_back(std::move(*input.unit));
        }
        outcome_.ranking =
            rank_units(std::move(units), std::move(earlier), request_.choice, outcome_.findings);
        outcome_.questions = questions_of(outcome_.ranking);
        if (!outcome_.ranking.units.empty()) outcome_.language = outcome_.ranking.units.front().language;
        outcome_.findings.sort();
        count_findings(outcome_.summary, outcome_.findings);
        return std::move(outcome_);
    }

  private:
    void take(const std::vector<std::string>& paths, bool is_earlier) {
        Targets targets = discover(paths, files_, sources_, Wanted::plans_and_records);
        outcome_.findings.append(std::move(targets.findings));
        for (const auto& path : targets.frameworks) {
            const Source* source = sources_.add({.path = path, .name = path});
            outcome_.findings.add(
                {.message = Message::no_unit_found, .place = {source}, .args = {{"file", path}}});
        }
        for (const auto& path : targets.plans) inputs_.push_back({path, true, is_earlier});
        for (const auto& path : targets.records) inputs_.push_back({path, false, is_earlier});
    }

    bool may_begin() {
        std::vector<std::string> plans;
        for (const auto& input : inputs_)
            if (input.is_plan) plans.push_back(input.path);
        const auto fault = cache_fault(request_.cache, plans, files_);
        if (fault) outcome_.findings.add(*fault);
        return !fault;
    }

    void read_all() {
        each_unit(inputs_.size(), request_.jobs, request_.progress,
                  [&](std::size_t i) { inputs_[i].is_plan ? total(inputs_[i]) : read_file(inputs_[i]); });
    }

    void total(Input& input) {
        const AggregateRequest how{.plan = input.path,
                                   .evidence = request_.evidence,
                                   .stage = input.is_earlier ? std::nullopt : request_.choice.stage,
                                   .is_strict = request_.is_strict,
                                   .jobs = jobs_within(request_.jobs, inputs_.size()),
                                   .language = request_.language,
                                   .tool = request_.tool,
                                   .frameworks = &frameworks_,
                                   .seed = request_.seed};
        UnitRun run = cached_run(request_.cache, question_of(how), files_, [&](const Files& seen) {
            Sources all;
            AggregateOutcome made = total_plan(how, seen, all);
            UnitRun unit = run_of(made, how);
            const bool is_wanted = request_.cache != nullptr || made.state == AggregateState::totalled;
            if (is_wanted) unit.record = record_of(made, how);
            return unit;
        });
        if (run.line.state != UnitState::totalled) return refuse(input, run);
        const Source text{
            .path = input.path, .name = input.path, .text = std::move(run.record), .is_read = true};
        Findings findings;
        read(input, text, findings);
        if (!input.unit) throw std::logic_error("a record of our own cannot be read: " + input.path);
    }

    void refuse(Input& input, const UnitRun& run) {
        keep_errors(input.findings, run.findings, request_.is_strict);
        input.sources = run.sources;
        const bool is_early = run.line.state == UnitState::stage_not_reached;
        Finding finding{.message = is_early ? Message::stage_not_there : Message::unit_failed,
                        .place = {sources_.add({.path = input.path, .name = input.path})},
                        .args = {{"unit", run.line.id.empty() ? input.path : run.line.id}}};
        if (is_early) {
            finding.args.push_back({"expected", names::stage[*request_.choice.stage].words});
        } else {
            finding.args.push_back({"count", input.findings.count(Severity::error)});
        }
        input.findings.add(std::move(finding));
    }

    void read_file(Input& input) {
        const LoadedSource loaded =
            load_source({input.path, input.path}, files_, input.sources, input.findings);
        if (loaded.is_readable) read(input, *loaded.source, input.findings);
        if (input.findings.all().empty()) input.sources = {};  // the text is long
    }

    /// Places outlive the text that is read.
    void read(Input& input, const Source& source, Findings& findings) {
        input.unit = read_record(&source, recorded_, findings);
        if (input.unit) input.unit->place = {sources_.add({.path = input.path, .name = input.path})};
    }

    const RankRequest& request_;
    const Files& files_;
    Sources& sources_;
    FrameworkStore frameworks_;
    RecordedFrameworks recorded_;
    std::vector<Input> inputs_;
    RankOutcome outcome_;
};

}  // namespace

RankOutcome rank_paths(const RankRequest& request, const Files& files, Sources& sources) {
    return PathRanker(request, files, sources).run();
}

WrittenRanks write_ranks(const RankOutcome& outcome, const RankTarget& target, const Files& files) {
    WrittenRanks done;
    const bool is_taken = files.kind(target.path) != FileKind::none;
    if (is_taken && !target.makes_room) {
        done.faults.add(target_exists(target.path));
        return done;
    }
    WrittenBook written =
        write_rank_book({outcome.ranking, outcome.questions, outcome.findings, target.language},
                        {.path = target.path, .keeps_old = is_taken});
    if (!written.failure.empty()) done.faults.add(not_written(target.path, written.failure));
    if (!written.kept.empty()) done.kept = join_path(parent_path(target.path), file_name(written.kept));
    return done;
}

}  // namespace cchc
