// SPDX-License-Identifier: MIT
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/many_units.hpp"
#include "cli/output.hpp"
#include "cli/plan_argument.hpp"
#include "cli/texts.hpp"
#include "cli/usage/explain.hpp"
#include "report/explain/explanation_json.hpp"
#include "report/explain/explanation_text.hpp"
#include "report/explain/kind_explanation.hpp"

namespace cchc {
namespace {

int refuse_unknown(const std::string& subject, const std::optional<std::string>& nearest,
                   const Console& console) {
    const std::string why = console.words(texts::nothing_to_explain, {subject});
    return console.refuse(suggesting(why, nearest, console.language()));
}

int explain_one(const ExplainArguments& arguments, const std::string& plan, const Files& files,
                Console& console) {
    Sources sources;
    const LookUpOutcome found =
        look_up_item({arguments.subject, plan, console.options().jobs}, files, sources);
    const Findings& findings = found.validation.findings;
    console.speak_as(found.validation.assessment.plan.language);
    if (found.state == LookUpState::nothing_to_total) {
        console.tell(findings);
        console.complain(texts::no_draft);
        return std::max(code_of(findings), exit_code::data);
    }
    if (found.state == LookUpState::unknown) return refuse_unknown(arguments.subject, found.nearest, console);
    if (findings.has_errors()) console.complain(texts::explained_with_errors);
    const Explanation explanation = explain(found.validation, *found.results, found.item);
    return console.print(arguments.format == Format::json ? explanation_json(explanation, console.language())
                                                          : explanation_text(explanation, console.style()));
}

int explain_many(const ExplainArguments& arguments, Targets targets, const Files& files, Console& console) {
    const bool as_json = arguments.format == Format::json;
    std::vector<std::optional<std::string>> nearest(targets.plans.size());
    const UnitWork work = [&](const UnitTurn& turn) {
        LookUpOutcome found = look_up_item({arguments.subject, turn.unit.plan, turn.jobs, &turn.frameworks},
                                           files, turn.sources);
        nearest[turn.index] = found.nearest;
        UnitDone done{.end = texts::end_of(found.state)};
        count_findings(done.summary, found.validation.findings);
        if (found.state == LookUpState::found) {
            TextStyle style = console.style();
            style.language = turn.language;
            const Explanation explanation = explain(found.validation, *found.results, found.item);
            done.product =
                as_json ? explanation_json(explanation, turn.language) : explanation_text(explanation, style);
        } else if (found.state == LookUpState::nothing_to_total) {
            if (done.summary.errors > 0) done.end = UnitEnd::has_errors;
            done.findings = std::move(found.validation.findings);
        }
        return done;
    };
    bool is_mistyped = false;
    const auto write = [&](const UnitsRun& run, const Console& to) {
        is_mistyped = std::all_of(run.units.begin(), run.units.end(),
                                  [](const MadeUnit& unit) { return unit.end == UnitEnd::unknown_item; });
        if (is_mistyped) return std::string();
        if (as_json) return made_json(run.units, run.summary);
        return made_sections(run.units, {.made = texts::units_explained, .summary = run.summary}, to.style());
    };
    const int code = run_many(std::move(targets), {.work = work, .write = write}, files, console);
    return is_mistyped ? std::max(code, refuse_unknown(arguments.subject, nearest.front(), console)) : code;
}

int run(const ExplainArguments& arguments, Console& console) {
    if (const KindInfo* kind = find_kind(arguments.subject))
        return console.print(arguments.format == Format::json ? kind_json(*kind, console.language())
                                                              : kind_text(*kind, console.style()));
    const auto files = make_disk_files();
    Sources sources;
    PlansArgument plans = plans_argument(arguments.paths, *files, sources, console);
    if (plans.many) return explain_many(arguments, std::move(*plans.many), *files, console);
    if (plans.one.path.empty()) return plans.one.code;
    return explain_one(arguments, plans.one.path, *files, console);
}

}  // namespace

Command explain_command() {
    return declare<ExplainArguments>(texts::explain, texts::explain_more, rows_of, run);
}

}  // namespace cchc
