// SPDX-License-Identifier: MIT
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/many_units.hpp"
#include "cli/output.hpp"
#include "cli/plan_argument.hpp"
#include "cli/texts.hpp"
#include "cli/usage/losses.hpp"
#include "report/losses/losses_report.hpp"

namespace cchc {
namespace {

int refuse_officer(const std::string& officer, const std::optional<std::string>& nearest,
                   const Console& console) {
    return console.refuse(
        suggesting(console.words(texts::unknown_officer, {officer}), nearest, console.language()));
}

std::string written(const LossesOutcome& outcome, Format format, const TextStyle& style) {
    const ResultsInWords view{outcome.validation, *outcome.results, style.language};
    const LossesReport report{view, outcome.losses, outcome.remedies};
    if (format == Format::json) return losses_json(report, tool_name());
    if (format == Format::csv) return losses_csv(report);
    return losses_text(report, style);
}

int list_one(const LossesArguments& arguments, const std::string& plan, const Files& files,
             Console& console) {
    Sources sources;
    const LossesOutcome outcome =
        list_losses({plan, arguments.remedies, arguments.officer, console.options().jobs}, files, sources);
    const Findings& findings = outcome.validation.findings;
    console.speak_as(outcome.validation.assessment.plan.language);
    if (outcome.state == LossesState::nothing_to_total) {
        console.tell(findings);
        console.complain(texts::no_draft);
        return std::max(code_of(findings), exit_code::data);
    }
    if (outcome.state == LossesState::unknown_officer)
        return refuse_officer(arguments.officer, outcome.nearest, console);
    if (const auto why = texts::words_of(outcome.state)) {
        console.complain(*why, {arguments.remedies, outcome.reason});
        return exit_code::io;
    }
    if (findings.has_errors()) console.complain(texts::losses_with_errors);
    return std::max(code_of(findings), console.print(written(outcome, arguments.format, console.style())));
}

/// One of many, in the language of all; `nearest` is set where its plan has no such officer.
UnitDone list_in_turn(const LossesArguments& arguments, const UnitTurn& turn, const Files& files,
                      TextStyle style, std::optional<std::string>& nearest) {
    LossesOutcome found = list_losses({.plan = turn.unit.plan,
                                       .officer = arguments.officer,
                                       .jobs = turn.jobs,
                                       .frameworks = &turn.frameworks},
                                      files, turn.sources);
    nearest = found.nearest;
    UnitDone done{.end = texts::end_of(found.state)};
    count_findings(done.summary, found.validation.findings);
    if (found.state == LossesState::nothing_to_total) {
        if (done.summary.errors > 0) done.end = UnitEnd::has_errors;
        done.findings = std::move(found.validation.findings);
    }
    if (done.end != UnitEnd::made) return done;
    style.language = turn.language;
    if (arguments.format == Format::csv) {
        const ResultsInWords view{found.validation, *found.results, style.language};
        done.product = losses_of_unit_csv({view, found.losses, found.remedies});
    } else {
        done.product = written(found, arguments.format, style);
    }
    return done;
}

std::string written(const UnitsRun& run, Format format, const TextStyle& style) {
    if (format == Format::json) return made_json(run.units, run.summary);
    if (format == Format::text)
        return made_sections(run.units, {.made = texts::units_with_losses, .summary = run.summary}, style);
    std::string out = losses_of_many_header();
    for (const auto& unit : run.units)
        if (unit.end == UnitEnd::made) out += unit.product;
    return out;
}

int list_many(const LossesArguments& arguments, Targets targets, const Files& files, Console& console) {
    const std::size_t count = targets.plans.size();
    if (!arguments.remedies.empty()) return console.refuse(texts::remedies_of_one, {std::to_string(count)});
    std::vector<std::optional<std::string>> nearest(count);
    const UnitWork work = [&](const UnitTurn& turn) {
        return list_in_turn(arguments, turn, files, console.style(), nearest[turn.index]);
    };
    bool is_mistyped = false;
    const auto write = [&](const UnitsRun& run, const Console& to) {
        is_mistyped = std::all_of(run.units.begin(), run.units.end(),
                                  [](const MadeUnit& unit) { return unit.end == UnitEnd::unknown_officer; });
        return is_mistyped ? std::string() : written(run, arguments.format, to.style());
    };
    const int code = run_many(std::move(targets), {.work = work, .write = write}, files, console);
    return is_mistyped ? std::max(code, refuse_officer(arguments.officer, nearest.front(), console)) : code;
}

int run(const LossesArguments& arguments, Console& console) {
    const auto files = make_disk_files();
    Sources sources;
    PlansArgument plans = plans_argument(arguments.paths, *files, sources, console);
    if (plans.many) return list_many(arguments, std::move(*plans.many), *files, console);
    if (plans.one.path.empty()) return plans.one.code;
    return list_one(arguments, plans.one.path, *files, console);
}

}  // namespace

Command losses_command() {
    return declare<LossesArguments>(texts::losses, texts::losses_more, rows_of, run);
}

}  // namespace cchc
