// SPDX-License-Identifier: MIT
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/plan_argument.hpp"
#include "cli/usage/form.hpp"

namespace cchc {
namespace {

/// The forms' names, where they were made, or else why not.
template <typename Outcome>
int report(const Outcome& outcome, const Console& console, const std::string& names) {
    console.tell(outcome.findings);
    if (outcome.state == decltype(outcome.state)::written) return console.print(names);
    const auto why = texts::words_of(outcome.state);
    if (why) console.complain(*why);
    return std::max(code_of(outcome.findings), exit_code::data);
}

int run(const FormArguments& arguments, Console& console) {
    if (arguments.council && arguments.prefill) return console.refuse(texts::council_and_prefill);
    const auto files = make_disk_files();
    Sources sources;
    const PlanArgument plan = plan_argument(arguments.plan, *files, sources, console);
    if (plan.path.empty()) return plan.code;
    const int jobs = console.options().jobs;
    const bool as_json = arguments.format == Format::json;
    if (arguments.council) {
        const CouncilFormOutcome outcome =
            make_council_form({plan.path, arguments.folder, jobs, console.languages()}, *files, sources);
        console.speak_as(outcome.language);
        return report(outcome, console,
                      as_json ? council_forms_json({outcome.form})
                              : council_forms_text({outcome.form}, console.language()));
    }
    const FormsOutcome outcome = make_forms(
        {plan.path, arguments.folder, arguments.prefill, jobs, console.languages()}, *files, sources);
    console.speak_as(outcome.language);
    return report(outcome, console,
                  as_json ? forms_json(outcome.forms) : forms_text(outcome.forms, console.language()));
}

}  // namespace

Command form_command() {
    return declare<FormArguments>(texts::form, texts::form_more, rows_of, run);
}

}  // namespace cchc
