// SPDX-License-Identifier: MIT
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/many_units.hpp"
#include "cli/output.hpp"
#include "cli/plan_argument.hpp"
#include "cli/texts.hpp"
#include "cli/usage/losses.hpp"
#include "cli/usage/whatif.hpp"
#include "report/whatif/what_if_report.hpp"

namespace cchc {
namespace {

/// What is wrong with an item as typed.
std::string words_of(const WhatIfTrouble& trouble, const Console& console) {
    std::vector<std::string> all = trouble.codes;
    for (const auto& number : trouble.numbers) all.push_back(localized(number, console.language()));
    std::string more;
    for (const auto& one : all) more += (more.empty() ? "" : "; ") + one;
    const bool is_unread = trouble.kind == WhatIfTrouble::Kind::no_points;
    const std::string why = console.words(texts::words_of(trouble.kind),
                                          {is_unread ? trouble.typed : trouble.item, trouble.points, more});
    return suggesting(why, trouble.nearest, console.language());
}

/// All that is wrong with the items, a line each; returns 2.
int refuse(const std::vector<WhatIfTrouble>& troubles, const Console& console) {
    for (std::size_t i = 0; i + 1 < troubles.size(); ++i) complain(words_of(troubles[i], console));
    return console.refuse(words_of(troubles.back(), console));
}

std::string written(const WhatIfOutcome& outcome, Format format, const TextStyle& style) {
    const ResultsInWords view{outcome.validation, *outcome.results, style.language};
    return format == Format::json ? what_if_json(view, *outcome.answer, tool_name())
                                  : what_if_text(view, *outcome.answer, style);
}

int try_one(const WhatIfRequest& request, Format format, const Files& files, Console& console) {
    Sources sources;
    const WhatIfOutcome outcome = try_what_if(request, files, sources);
    const Findings& findings = outcome.validation.findings;
    console.speak_as(outcome.validation.assessment.plan.language);
    if (!outcome.results) {
        console.tell(findings);
        console.complain(texts::no_draft);
        return std::max(code_of(findings), exit_code::data);
    }
    if (!outcome.answer) return refuse(outcome.troubles, console);
    if (findings.has_errors()) console.complain(texts::losses_with_errors);
    return std::max(code_of(findings), console.print(written(outcome, format, console.style())));
}

/// One of many, in the language of all; what is wrong with the items goes into `troubles`.
UnitDone try_in_turn(WhatIfRequest request, Format format, const UnitTurn& turn, const Files& files,
                     TextStyle style, std::vector<WhatIfTrouble>& troubles) {
    request.plan = turn.unit.plan;
    request.jobs = turn.jobs;
    request.frameworks = &turn.frameworks;
    WhatIfOutcome outcome = try_what_if(request, files, turn.sources);
    UnitDone done{.end = UnitEnd::made};
    count_findings(done.summary, outcome.validation.findings);
    style.language = turn.language;
    if (outcome.answer) {
        done.product = written(outcome, format, style);
    } else if (outcome.results) {
        done.end = UnitEnd::items_refused;
        troubles = std::move(outcome.troubles);
    } else {
        done.end = done.summary.errors > 0 ? UnitEnd::has_errors : UnitEnd::nothing_counted;
        done.findings = std::move(outcome.validation.findings);
    }
    return done;
}

int try_many(const WhatIfRequest& request, Format format, Targets targets, const Files& files,
             Console& console) {
    std::vector<std::vector<WhatIfTrouble>> troubles(targets.plans.size());
    const UnitWork work = [&](const UnitTurn& turn) {
        return try_in_turn(request, format, turn, files, console.style(), troubles[turn.index]);
    };
    bool is_mistyped = false;
    const auto write = [&](const UnitsRun& run, const Console& to) {
        is_mistyped = std::all_of(run.units.begin(), run.units.end(),
                                  [](const MadeUnit& unit) { return unit.end == UnitEnd::items_refused; });
        if (is_mistyped) return std::string();
        for (std::size_t i = 0; i < run.units.size(); ++i)
            for (const auto& trouble : troubles[i])
                to.complain(texts::unit_refused, {run.units[i].id, words_of(trouble, to)});
        if (format == Format::json) return made_json(run.units, run.summary);
        return made_sections(run.units, {.made = texts::units_tried, .summary = run.summary}, to.style());
    };
    const int code = run_many(std::move(targets), {.work = work, .write = write}, files, console);
    return is_mistyped ? std::max(code, refuse(troubles.front(), console)) : code;
}

int run(const WhatIfArguments& arguments, Console& console) {
    const auto files = make_disk_files();
    Sources sources;
    WhatIfRequest request{.plan = {},
                          .items = {},
                          .refuse_justified = arguments.refuse_justified,
                          .accept_replies = arguments.accept_replies,
                          .jobs = console.options().jobs};
    std::vector<std::string> paths;
    for (const auto& operand : arguments.operands) {
        const bool has_points = operand.find('=') != std::string::npos;
        const bool is_path = files->kind(operand) != FileKind::none || (!has_points && paths.empty());
        (is_path ? paths : request.items).push_back(operand);
    }
    if (request.items.empty() && !request.refuse_justified && !request.accept_replies)
        return console.refuse(texts::whatif_what);
    PlansArgument plans = plans_argument(paths, *files, sources, console);
    if (plans.many) return try_many(request, arguments.format, std::move(*plans.many), *files, console);
    if (plans.one.path.empty()) return plans.one.code;
    request.plan = plans.one.path;
    return try_one(request, arguments.format, *files, console);
}

}  // namespace

Command whatif_command() {
    return declare<WhatIfArguments>(texts::whatif, texts::whatif_more, rows_of, run);
}

}  // namespace cchc
