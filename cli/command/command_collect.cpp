// SPDX-License-Identifier: MIT
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/plan_argument.hpp"
#include "cli/usage/collect.hpp"

namespace cchc {
namespace {

int run(const CollectArguments& arguments, Console& console) {
    const auto files = make_disk_files();
    Sources sources;
    const PlanArgument plan = plan_argument(arguments.plan, *files, sources, console);
    if (plan.path.empty()) return plan.code;
    const CollectOutcome outcome = collect({.inbox = arguments.inbox,
                                            .plan = plan.path,
                                            .is_done = arguments.yes,
                                            .take = arguments.take,
                                            .jobs = console.options().jobs,
                                            .language = console.languages()},
                                           *files, sources);
    console.speak_as(outcome.language);
    if (outcome.state == CollectState::inbox_holds_plan)
        return console.refuse(texts::inbox_holds_plan, {arguments.inbox});
    if (outcome.state == CollectState::unknown_file)
        return console.refuse(suggesting(console.words(texts::unknown_arrival, {outcome.unknown}),
                                         outcome.nearest, console.language()));
    console.tell(outcome.findings);
    const int code = code_of(outcome.findings);
    if (outcome.state == CollectState::plan_has_errors) console.complain(texts::collect_refused);
    if (outcome.state != CollectState::sorted) return std::max(code, exit_code::data);
    const Collection& all = outcome.collection;
    const int printed = console.print(
        arguments.format == Format::json ? collection_json(all) : collection_text(all, console.style()));
    const int left = all.count_left() > 0 ? exit_code::data : exit_code::fine;
    return std::max({code, printed, left});
}

}  // namespace

Command collect_command() {
    return declare<CollectArguments>(texts::collect, texts::collect_more, rows_of, run);
}

}  // namespace cchc
