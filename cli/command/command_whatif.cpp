// SPDX-License-Identifier: MIT
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/plan_argument.hpp"
#include "cli/texts.hpp"
#include "cli/usage/losses.hpp"
#include "cli/usage/whatif.hpp"
#include "report/whatif/what_if_report.hpp"

namespace cchc {
namespace {

/// All that is wrong with the items as typed, a line each; returns 2.
int refuse(const std::vector<WhatIfTrouble>& troubles, const Console& console) {
    std::string last;
    for (const auto& trouble : troubles) {
        if (!last.empty()) complain(last);
        std::vector<std::string> all = trouble.codes;
        for (const auto& number : trouble.numbers) all.push_back(localized(number, console.language()));
        std::string more;
        for (const auto& one : all) more += (more.empty() ? "" : "; ") + one;
        const bool is_unread = trouble.kind == WhatIfTrouble::Kind::no_points;
        const std::string why = console.words(
            texts::words_of(trouble.kind), {is_unread ? trouble.typed : trouble.item, trouble.points, more});
        last = suggesting(why, trouble.nearest, console.language());
    }
    return console.refuse(last);
}

int run(const WhatIfArguments& arguments, Console& console) {
    const auto files = make_disk_files();
    Sources sources;
    WhatIfRequest request{.plan = {},
                          .items = arguments.items,
                          .refuse_justified = arguments.refuse_justified,
                          .accept_replies = arguments.accept_replies,
                          .jobs = console.options().jobs};
    std::string typed = arguments.plan;
    // Without a plan the first operand is an item.
    if (typed.find('=') != std::string::npos && files->kind(typed) == FileKind::none) {
        request.items.insert(request.items.begin(), typed);
        typed.clear();
    }
    if (request.items.empty() && !request.refuse_justified && !request.accept_replies)
        return console.refuse(texts::whatif_what);
    const PlanArgument plan = plan_argument(typed, *files, sources, console);
    if (plan.path.empty()) return plan.code;
    request.plan = plan.path;
    const WhatIfOutcome outcome = try_what_if(request, *files, sources);
    const Findings& findings = outcome.validation.findings;
    console.speak_as(outcome.validation.assessment.plan.language);
    if (!outcome.results) {
        console.tell(findings);
        console.complain(texts::no_draft);
        return std::max(code_of(findings), exit_code::data);
    }
    if (!outcome.answer) return refuse(outcome.troubles, console);
    if (findings.has_errors()) console.complain(texts::losses_with_errors);
    const ResultsInWords view{outcome.validation, *outcome.results, console.language()};
    const bool as_json = arguments.format == Format::json;
    return std::max(code_of(findings),
                    console.print(as_json ? what_if_json(view, *outcome.answer, tool_name())
                                          : what_if_text(view, *outcome.answer, console.style())));
}

}  // namespace

Command whatif_command() {
    return declare<WhatIfArguments>(texts::whatif, texts::whatif_more, rows_of, run);
}

}  // namespace cchc
