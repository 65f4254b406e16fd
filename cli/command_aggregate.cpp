// SPDX-License-Identifier: MIT
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/plan_argument.hpp"
#include "cli/usage/aggregate.hpp"
#include "report/results/results_json.hpp"
#include "report/results/results_text.hpp"
#include "task/aggregate.hpp"

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

int run(const AggregateArguments& arguments, Console& console) {
    const auto files = make_disk_files();
    Sources sources;
    const PlanArgument plan = plan_argument(arguments.plan, *files, sources, console);
    if (plan.path.empty()) return plan.code;
    const AggregateOutcome outcome = aggregate({.plan = plan.path,
                                                .target = arguments.output,
                                                .evidence = arguments.evidence,
                                                .stage = arguments.stage,
                                                .is_strict = arguments.strict,
                                                .is_draft = arguments.draft,
                                                .jobs = console.options().jobs,
                                                .language = console.languages(),
                                                .tool = tool_name(),
                                                .makes_room = arguments.overwrite},
                                               *files, sources);
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

}  // namespace

Command aggregate_command() {
    return declare<AggregateArguments>(texts::aggregate, texts::aggregate_more, rows_of, run);
}

}  // namespace cchc
