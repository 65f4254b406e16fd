// SPDX-License-Identifier: MIT
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/plan_argument.hpp"
#include "cli/texts.hpp"
#include "cli/usage/explain.hpp"
#include "report/explain/explanation_json.hpp"
#include "report/explain/explanation_text.hpp"
#include "report/explain/kind_explanation.hpp"
#include "task/look_up_item.hpp"

namespace cchc {
namespace {

int run(const ExplainArguments& arguments, Console& console) {
    const bool as_json = arguments.format == Format::json;
    if (const KindInfo* kind = find_kind(arguments.subject))
        return console.print(as_json ? kind_json(*kind, console.language())
                                     : kind_text(*kind, console.style()));
    const auto files = make_disk_files();
    Sources sources;
    const PlanArgument plan = plan_argument(arguments.plan, *files, sources, console);
    if (plan.path.empty()) return plan.code;
    const LookUpOutcome found =
        look_up_item({arguments.subject, plan.path, console.options().jobs}, *files, sources);
    const Findings& findings = found.validation.findings;
    console.speak_as(found.validation.assessment.plan.language);
    if (found.state == LookUpState::nothing_to_total) {
        console.tell(findings);
        console.complain(texts::no_draft);
        return std::max(code_of(findings), exit_code::data);
    }
    if (found.state == LookUpState::unknown) {
        const std::string why = console.words(texts::nothing_to_explain, {arguments.subject});
        return console.refuse(suggesting(why, found.nearest, console.language()));
    }
    if (findings.has_errors()) console.complain(texts::explained_with_errors);
    const Explanation explanation = explain(found.validation, *found.results, found.item);
    return console.print(as_json ? explanation_json(explanation, console.language())
                                 : explanation_text(explanation, console.style()));
}

}  // namespace

Command explain_command() {
    return declare<ExplainArguments>(texts::explain, texts::explain_more, rows_of, run);
}

}  // namespace cchc
