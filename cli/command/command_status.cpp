// SPDX-License-Identifier: MIT
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/many_units.hpp"
#include "cli/output.hpp"
#include "cli/plan_argument.hpp"
#include "cli/today.hpp"
#include "cli/usage/status.hpp"
#include "report/status/status_report.hpp"
#include "task/status/read_status.hpp"

namespace cchc {
namespace {

int code_of(const UnitStatus& status, const FailIf& fail_if) {
    const bool fails = (fail_if.late && status.count_late() > 0) ||
                       (fail_if.missing && status.count_outstanding() > 0) ||
                       (fail_if.errors && status.found.errors > 0);
    return fails ? exit_code::data : exit_code::fine;
}

/// What cannot be read is told by the exit code, other errors only where asked.
int code_of_reading(const Findings& findings) {
    return cchc::code_of(findings) == exit_code::io ? exit_code::io : exit_code::fine;
}

int write_book(const std::vector<UnitStatus>& units, const std::string& target, const Files& files,
               const Console& console) {
    if (target.empty() || units.empty()) return exit_code::fine;
    const Findings faults = write_status(units, target, console.language(), files);
    console.tell(faults);
    return cchc::code_of(faults);
}

int show_status(const StatusArguments& arguments, StatusRequest request, const Files& files,
                Console& console) {
    Sources sources;
    const StatusOutcome outcome = read_status(request, files, sources);
    const Findings& findings = outcome.validation.findings;
    console.speak_as(outcome.validation.assessment.plan.language);
    console.tell_files(outcome.summary);
    if (!outcome.status) {
        console.tell(findings);
        console.complain(texts::status_unread);
        return std::max(cchc::code_of(findings), exit_code::data);
    }
    const UnitStatus& status = *outcome.status;
    int code = std::max(code_of_reading(findings), code_of(status, arguments.fail_if));
    code = std::max(code, write_book({status}, arguments.output, files, console));
    std::string product;
    if (arguments.format == Format::json) product = status_json(status, tool_name());
    if (arguments.format == Format::csv) product = status_csv({status});
    if (arguments.format == Format::text) product = status_text(status, console.style());
    return std::max(code, console.print(product));
}

std::string written(const UnitsRun& run, const std::vector<UnitStatus>& units, Format format,
                    const Console& console) {
    if (format == Format::json) return made_json(run.units, run.summary);
    if (format == Format::csv) return status_csv(units);
    return made_sections(run.units, {.made = texts::units_with_status, .summary = run.summary},
                         console.style());
}

int show_statuses(const StatusArguments& arguments, const StatusRequest& how, Targets targets,
                  const Files& files, Console& console) {
    std::vector<std::optional<UnitStatus>> kept(targets.plans.size());
    std::vector<int> codes(targets.plans.size(), exit_code::fine);
    const UnitWork work = [&](const UnitTurn& turn) {
        StatusRequest request = how;
        request.plan = turn.unit.plan;
        request.jobs = turn.jobs;
        request.frameworks = &turn.frameworks;
        StatusOutcome outcome = read_status(request, files, turn.sources);
        Findings& findings = outcome.validation.findings;
        if (!outcome.status) return unit_done(UnitEnd::has_errors, {}, std::move(findings));
        codes[turn.index] = std::max(code_of_reading(findings), code_of(*outcome.status, arguments.fail_if));
        UnitDone done{.end = UnitEnd::made};
        count_findings(done.summary, findings);  // they are in its numbers, and not told one by one
        TextStyle style = console.style();
        style.language = turn.language;
        if (arguments.format == Format::json) done.product = status_json(*outcome.status, tool_name());
        if (arguments.format == Format::text) done.product = status_text(*outcome.status, style);
        kept[turn.index] = std::move(outcome.status);
        return done;
    };
    int code = exit_code::fine;
    const auto write = [&](const UnitsRun& run, const Console& to) {
        std::vector<UnitStatus> units;
        for (auto& one : kept)
            if (one) units.push_back(std::move(*one));
        code = write_book(units, arguments.output, files, to);
        return written(run, units, arguments.format, to);
    };
    const int run_code = run_many(std::move(targets), {.work = work, .write = write}, files, console);
    for (const int one : codes) code = std::max(code, one);
    return std::max(code, run_code);
}

int run(const StatusArguments& arguments, Console& console) {
    StatusRequest request{.plan = {}, .evidence = arguments.evidence, .jobs = console.options().jobs};
    if (!arguments.today.empty()) {
        request.today = parse_date(arguments.today);
        if (!request.today) return console.refuse(texts::today_wrong, {arguments.today});
    } else if (arguments.format == Format::text && is_terminal(Stream::output)) {
        request.today = today();
    }
    const auto files = make_disk_files();
    Sources sources;
    PlansArgument plans = plans_argument(arguments.paths, *files, sources, console);
    if (plans.many) return show_statuses(arguments, request, std::move(*plans.many), *files, console);
    if (plans.one.path.empty()) return plans.one.code;
    request.plan = plans.one.path;
    return show_status(arguments, request, *files, console);
}

}  // namespace

Command status_command() {
    return declare<StatusArguments>(texts::status, texts::status_more, rows_of, run);
}

}  // namespace cchc
