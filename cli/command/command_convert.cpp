// SPDX-License-Identifier: MIT
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/plan_argument.hpp"
#include "cli/usage/convert.hpp"

namespace cchc {
namespace {

int run(const ConvertArguments& arguments, Console& console) {
    if (!can_convert(arguments.file, arguments.output))
        return console.refuse(texts::same_kind, {arguments.file, arguments.output});
    const auto files = make_disk_files();
    Sources sources;
    const PlanArgument plan =
        plan_argument(arguments.plan.empty() ? arguments.file : arguments.plan, *files, sources, console);
    if (plan.path.empty()) return plan.code;
    const ConvertOutcome outcome =
        convert({arguments.file, arguments.output, plan.path, console.options().jobs, console.languages()},
                *files, sources);
    console.speak_as(outcome.language);
    console.tell(outcome.findings);
    const int code = code_of(outcome.findings);
    if (outcome.state == ConvertState::converted) return console.print(arguments.output + "\n");
    const bool is_said = code == exit_code::io && outcome.state != ConvertState::plan_has_errors;
    if (!is_said) console.complain(*texts::words_of(outcome.state));
    return std::max(code, exit_code::data);
}

}  // namespace

Command convert_command() {
    return declare<ConvertArguments>(texts::convert, texts::convert_more, rows_of, run);
}

}  // namespace cchc
