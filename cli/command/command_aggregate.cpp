// SPDX-License-Identifier: MIT
#include <algorithm>

#include "cli/cache_choice.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/plan_argument.hpp"
#include "cli/progress.hpp"
#include "cli/usage/aggregate.hpp"
#include "load/files/discover.hpp"
#include "report/ranking/long_rows.hpp"
#include "report/results/results_json.hpp"
#include "report/results/results_text.hpp"
#include "report/units/units_text.hpp"
#include "task/aggregate_units.hpp"

namespace cchc {
namespace {

int publish(const AggregateOutcome& outcome, Format format, const Console& console) {
    const Results& results = *outcome.results;
    return console.print(format == Format::json
                             ? results_json(outcome.validation, results, {console.language(), tool_name()})
                             : results_text(outcome.validation, results, console.style()));
}

void tell_kept(const KeptBook& kept, const Console& console) {
    std::string sheets;
    for (const auto& sheet : kept.changed) sheets += (sheets.empty() ? "“" : ", “") + sheet + "”";
    console.complain(texts::words_of(kept.why), {kept.path, sheets});
}

AggregateRequest request_of(const AggregateArguments& arguments, const Console& console) {
    return {.plan = {},
            .target = arguments.output,
            .evidence = arguments.evidence,
            .stage = arguments.stage,
            .is_strict = arguments.strict,
            .is_draft = arguments.draft,
            .jobs = console.options().jobs,
            .language = console.languages(),
            .tool = tool_name(),
            .makes_room = arguments.overwrite,
            .folder = arguments.folder,
            .previous = arguments.previous};
}

int run_one(const std::string& plan, const AggregateArguments& arguments, const Files& files,
            Sources& sources, Console& console) {
    AggregateRequest request = request_of(arguments, console);
    request.plan = plan;
    const AggregateOutcome outcome = aggregate(request, files, sources);
    const Findings& findings = outcome.validation.findings;
    console.speak_as(outcome.validation.assessment.plan.language);
    const auto why = texts::words_of(outcome.state);
    const bool is_target_refused =
        outcome.state == AggregateState::target_is_input || outcome.state == AggregateState::target_is_among;
    if (is_target_refused) return console.refuse(*why, {arguments.output});
    console.tell_files(outcome.summary);
    console.tell(findings, outcome.summary);
    console.tell(outcome.fault);
    const int code = std::max(code_of(findings, arguments.strict), code_of(outcome.fault));
    if (why) console.complain(*why);
    if (outcome.state == AggregateState::book_not_written) return code;
    if (outcome.state != AggregateState::totalled) return std::max(code, exit_code::data);
    if (outcome.kept) tell_kept(*outcome.kept, console);
    if (console.options().verbose && !arguments.output.empty())
        console.complain(texts::written, {arguments.output});
    return std::max(code, publish(outcome, arguments.format, console));
}

bool are_rows(Format format) {
    return format == Format::csv || format == Format::jsonl;
}

std::string written(const UnitsOutcome& outcome, Format format, const Console& console) {
    if (format == Format::csv) return long_csv(outcome.records);
    if (format == Format::jsonl) return long_jsonl(outcome.records);
    if (format == Format::json) return units_json(outcome.units, outcome.summary);
    return units_text(outcome.units, outcome.summary, console.style());
}

int run_many(const AggregateArguments& arguments, const Files& files, Sources& sources, Console& console) {
    UnitsRequest request{
        .paths = arguments.paths, .each = request_of(arguments, console), .jobs = console.options().jobs};
    request.wants_records = are_rows(arguments.format);
    CacheChoice cache(arguments.cache, files);
    if (const int code = cache.check(console); code != exit_code::fine) return code;
    request.cache = cache.get();
    UnitsOutcome outcome;
    {
        Progress progress(console);
        request.progress = [&](std::size_t done, std::size_t units) { progress.show(done, units); };
        outcome = aggregate_units(request, files, sources);
    }
    console.speak_as(outcome.language);
    cache.tell(console);
    console.tell_files(outcome.summary);
    console.tell(outcome.findings);
    for (const auto& kept : outcome.kept) tell_kept(kept, console);
    const int printed = console.print(written(outcome, arguments.format, console));
    const bool are_all = std::all_of(outcome.units.begin(), outcome.units.end(),
                                     [](const UnitLine& unit) { return unit.state == UnitState::totalled; });
    const int of_units = are_all ? exit_code::fine : exit_code::data;
    return std::max({printed, of_units, code_of(outcome.findings, arguments.strict)});
}

int run(const AggregateArguments& arguments, Console& console) {
    const auto files = make_disk_files();
    Sources sources;
    if (!arguments.output.empty() && !arguments.folder.empty())
        return console.refuse(texts::output_and_folder);
    if (!arguments.previous.empty() && arguments.output.empty())
        return console.refuse(texts::previous_without_book);
    if (arguments.draft && are_rows(arguments.format)) return console.refuse(texts::rows_of_draft);
    const std::size_t units = discover(arguments.paths, *files, sources).plans.size();
    const bool are_many = arguments.paths.size() > 1 || units > 1 || are_rows(arguments.format);
    if (are_many && !arguments.output.empty()) return console.refuse(texts::output_of_many);
    if (are_many || !arguments.folder.empty()) return run_many(arguments, *files, sources, console);
    const std::string typed = arguments.paths.empty() ? std::string() : arguments.paths.front();
    const PlanArgument plan = plan_argument(typed, *files, sources, console);
    if (plan.path.empty()) return plan.code;
    return run_one(plan.path, arguments, *files, sources, console);
}

}  // namespace

Command aggregate_command() {
    return declare<AggregateArguments>(texts::aggregate, texts::aggregate_more, rows_of, run);
}

}  // namespace cchc
