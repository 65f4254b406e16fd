// SPDX-License-Identifier: MIT
#include "cli/usage/init.hpp"

#include <algorithm>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/plan_argument.hpp"

namespace cchc {
namespace {

std::string words_of(const InitTrouble& trouble, const Console& console) {
    using Kind = InitTrouble::Kind;
    const std::string clash = trouble.kind == Kind::code_twice ? trouble.nearest.value_or("") : std::string();
    const std::string why =
        console.words(texts::words_of(trouble.kind), {trouble.typed, trouble.code, clash});
    return suggesting(why, trouble.kind == Kind::unknown_code ? trouble.nearest : std::nullopt,
                      console.language());
}

/// All that is wrong, a line each; returns 2.
int refuse(const std::vector<InitTrouble>& troubles, const Console& console) {
    for (std::size_t i = 0; i + 1 < troubles.size(); ++i) complain(words_of(troubles[i], console));
    return console.refuse(words_of(troubles.back(), console));
}

int run(const InitArguments& arguments, Console& console) {
    if (arguments.carry && arguments.last.empty()) return console.refuse(texts::carry_without_last);
    const auto files = make_disk_files();
    Sources sources;
    InitRequest request{.folder = arguments.folder,
                        .framework = arguments.framework,
                        .unit_id = arguments.unit_id,
                        .unit_name = arguments.unit_name,
                        .unit_group = arguments.unit_group,
                        .unit_parent = arguments.unit_parent,
                        .period = arguments.period,
                        .deadline = arguments.deadline,
                        .officers = arguments.officers,
                        .language = console.languages().asked,
                        .jobs = console.options().jobs,
                        .is_carried = arguments.carry};
    if (arguments.year > 0) request.year = static_cast<std::size_t>(arguments.year);
    if (!arguments.last.empty()) {
        const PlanArgument last = plan_argument(arguments.last, *files, sources, console);
        if (last.path.empty()) return last.code;
        request.last_plan = last.path;
    }
    const InitOutcome outcome = init_plan(request, *files, sources);
    if (outcome.state == InitState::mistyped) return refuse(outcome.troubles, console);
    console.speak_as(outcome.language);
    console.tell(outcome.findings);
    if (outcome.state == InitState::refused) console.complain(texts::init_refused);
    if (outcome.state != InitState::made) return std::max(code_of(outcome.findings), exit_code::data);
    const bool as_json = arguments.format == Format::json;
    return std::max(
        console.print(as_json ? init_json(outcome.report) : init_text(outcome.report, console.style())),
        code_of(outcome.findings));
}

}  // namespace

Command init_command() {
    return declare<InitArguments>(texts::init, texts::init_more, rows_of, run);
}

}  // namespace cchc
