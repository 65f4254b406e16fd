// SPDX-License-Identifier: MIT
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/plan_argument.hpp"
#include "cli/texts.hpp"
#include "cli/usage/losses.hpp"
#include "report/losses/losses_report.hpp"

namespace cchc {
namespace {

std::string written(const LossesOutcome& outcome, Format format, const Console& console) {
    const ResultsInWords view{outcome.validation, *outcome.results, console.language()};
    const LossesReport report{view, outcome.losses, outcome.remedies};
    if (format == Format::json) return losses_json(report, tool_name());
    if (format == Format::csv) return losses_csv(report);
    return losses_text(report, console.style());
}

int run(const LossesArguments& arguments, Console& console) {
    const auto files = make_disk_files();
    Sources sources;
    const PlanArgument plan = plan_argument(arguments.plan, *files, sources, console);
    if (plan.path.empty()) return plan.code;
    const LossesOutcome outcome = list_losses(
        {plan.path, arguments.remedies, arguments.officer, console.options().jobs}, *files, sources);
    const Findings& findings = outcome.validation.findings;
    console.speak_as(outcome.validation.assessment.plan.language);
    if (outcome.state == LossesState::nothing_to_total) {
        console.tell(findings);
        console.complain(texts::no_draft);
        return std::max(code_of(findings), exit_code::data);
    }
    if (outcome.state == LossesState::unknown_officer)
        return console.refuse(suggesting(console.words(texts::unknown_officer, {arguments.officer}),
                                         outcome.nearest, console.language()));
    if (const auto why = texts::words_of(outcome.state)) {
        console.complain(*why, {arguments.remedies, outcome.reason});
        return exit_code::io;
    }
    if (findings.has_errors()) console.complain(texts::losses_with_errors);
    return std::max(code_of(findings), console.print(written(outcome, arguments.format, console)));
}

}  // namespace

Command losses_command() {
    return declare<LossesArguments>(texts::losses, texts::losses_more, rows_of, run);
}

}  // namespace cchc
