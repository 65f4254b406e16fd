// SPDX-License-Identifier: MIT
#include "task/aggregate.hpp"

#include "base/platform.hpp"
#include "load/files/discover.hpp"
#include "load/files/load_source.hpp"
#include "report/records/record_json.hpp"
#include "score/score.hpp"
#include "score/stage.hpp"
#include "task/file_fault.hpp"
#include "task/previous/read_previous.hpp"
#include "task/target.hpp"
#include "workbook/results/result_book.hpp"

namespace cchc {
namespace {

/// As the user would name it, where it lies beside what they named.
std::string as_named(const std::string& kept, const std::string& target, const Files& files) {
    const std::string folder = parent_path(target);
    const bool is_beside = files.resolved(folder) == parent_path(kept);
    return is_beside ? join_path(folder, file_name(kept)) : kept;
}

void write_book(const AggregateRequest& request, const Files& files, AggregateOutcome& outcome) {
    const Plan& plan = outcome.validation.assessment.plan;
    const auto failed = [&](Finding fault) {
        outcome.state = AggregateState::book_not_written;
        outcome.fault.add(std::move(fault));
    };
    std::optional<PreviousYear> previous;
    if (!request.previous.empty()) {
        Sources sources;
        Findings faults;
        previous = read_previous({request.previous, plan, *outcome.validation.assessment.framework}, files,
                                 sources, faults);
        outcome.validation.sources.push_back(std::move(sources));
        if (!previous) {
            outcome.state = AggregateState::book_not_written;
            return outcome.fault.append(std::move(faults));
        }
    }
    StandingBook standing = look_at({request.target, plan, request.makes_room}, files);
    if (!standing.faults.all().empty()) return failed(standing.faults.all().front());
    bool has_changed = false;
    const auto last_look = [&]() -> std::string {
        has_changed = !is_unchanged(standing, request.target, files);
        return has_changed ? "changed meanwhile" : "";
    };
    const WrittenBook written = write_result_book(
        outcome.validation, *outcome.results,
        {.path = request.target, .keeps_old = standing.kept_for != KeptFor::nothing, .last_look = last_look},
        {.language = request.language.of(plan.language),
         .tool = request.tool,
         .old_remedies = standing.remedies,
         .previous = std::move(previous)});
    if (has_changed)
        return failed({.message = Message::target_has_changed, .args = {{"file", request.target}}});
    if (!written.failure.empty()) return failed(not_written(request.target, written.failure));
    if (!written.kept.empty())
        outcome.kept = KeptBook{as_named(written.kept, request.target, files), standing.kept_for,
                                std::move(standing.changed)};
}

/// Totals where that may be.
void total(const AggregateRequest& request, AggregateOutcome& outcome) {
    Validation& validation = outcome.validation;
    const auto ended = [&](AggregateState state) { outcome.state = state; };
    const bool has_errors = validation.findings.has_errors();
    const bool is_sound = !has_errors && !(request.is_strict && outcome.summary.warnings > 0);
    if (!is_sound && !request.is_draft)
        return ended(has_errors ? AggregateState::data_has_errors : AggregateState::data_has_warnings);
    const bool is_scorable = validation.assessment.framework != nullptr;
    if (request.stage && is_scorable) {
        if (*request.stage > stage_of(validation.assessment)) return ended(AggregateState::stage_not_reached);
        validation = at_stage(std::move(validation), *request.stage);
    }
    const auto sound = is_sound ? valid(validation) : std::nullopt;
    outcome.results = sound ? score_taken_back(*sound) : score_draft(validation);
    if (!outcome.results) return ended(AggregateState::not_even_draft);
}

/// The workbook, unless it would go where it must not.
void place_book(const AggregateRequest& request, const Files& files, AggregateOutcome& outcome) {
    const auto refused = [&](AggregateState state) {
        outcome.state = state;
        outcome.results.reset();
    };
    if (is_input(request.target, outcome.validation, files)) return refused(AggregateState::target_is_input);
    if (is_among_inputs(request.target, outcome.validation, files))
        return refused(AggregateState::target_is_among);
    if (outcome.state == AggregateState::totalled) write_book(request, files, outcome);
}

/// Whole or not at all; one that says the same is left as it stands, and so is what is no record.
void write_record(const std::string& path, const AggregateRequest& request, const Files& files,
                  AggregateOutcome& outcome) {
    const auto failed = [&](Finding fault) {
        outcome.state = AggregateState::book_not_written;
        outcome.fault.add(std::move(fault));
    };
    const std::string& record = record_of(outcome, request);
    const auto standing = files.read(path, document_limit_bytes);
    if (standing.status == FileStatus::ok && standing.bytes == record) return;
    const bool is_foreign = standing.status == FileStatus::too_large ||
                            (standing.status == FileStatus::ok && !begins_as_record(standing.bytes));
    if (is_foreign) return failed({.message = Message::target_is_no_record, .args = {{"file", path}}});
    if (const auto failure = write_file(path, record); !failure.empty()) failed(not_written(path, failure));
}

}  // namespace

AggregateOutcome total_plan(const AggregateRequest& request, const Files& files, Sources& sources) {
    AggregateOutcome outcome;
    outcome.validation =
        validate(request.plan, files, sources,
                 {.evidence = request.evidence, .jobs = request.jobs, .frameworks = request.frameworks});
    add_unit(outcome.summary, outcome.validation);
    count_findings(outcome.summary, outcome.validation.findings);
    total(request, outcome);
    return outcome;
}

UnitFiles unit_files(const std::string& folder, const std::string& unit, std::size_t year) {
    const std::string name = join_path(folder, unit + "-" + std::to_string(year));
    return {name + ".xlsx", name + ".json"};
}

void write_files(const AggregateRequest& request, const Files& files, AggregateOutcome& outcome) {
    if (request.folder.empty()) {
        if (!request.target.empty()) place_book(request, files, outcome);
        return;
    }
    const Plan& plan = outcome.validation.assessment.plan;
    if (plan.unit.id.empty() || plan.year == 0) return;
    const UnitFiles to = unit_files(request.folder, plan.unit.id, plan.year);
    AggregateRequest placed = request;
    placed.target = to.book;
    place_book(placed, files, outcome);
    const bool is_refused =
        outcome.state == AggregateState::target_is_input || outcome.state == AggregateState::target_is_among;
    if (!is_refused && !is_input(to.record, outcome.validation, files))
        write_record(to.record, request, files, outcome);
}

AggregateOutcome aggregate(const AggregateRequest& request, const Files& files, Sources& sources) {
    AggregateOutcome outcome = total_plan(request, files, sources);
    write_files(request, files, outcome);
    return outcome;
}

const std::string& record_of(AggregateOutcome& outcome, const AggregateRequest& request) {
    if (!outcome.record.empty()) return outcome.record;
    const Assessment& assessment = outcome.validation.assessment;
    const Results* results = outcome.results ? &*outcome.results : nullptr;
    const auto drawn = results == nullptr ? std::nullopt : replicates(assessment, *results, request.seed);
    outcome.record =
        record_json(outcome.validation, results, drawn ? &*drawn : nullptr,
                    {.language = request.language.of(assessment.plan.language), .tool = request.tool});
    return outcome.record;
}

}  // namespace cchc
