// SPDX-License-Identifier: MIT
#include "check/validate.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/usage/framework_diff.hpp"
#include "report/changes/changes_report.hpp"
#include "task/check_frameworks.hpp"

namespace cchc {
namespace {

int run(const FrameworkDiffArguments& arguments, Console& console) {
    const auto files = make_disk_files();
    Sources sources;
    const FrameworksOutcome read = check_frameworks({arguments.before, arguments.after}, *files, sources);
    if (read.frameworks[0] == nullptr || read.frameworks[1] == nullptr) {
        console.tell(read.findings, read.summary);
        return code_of(read.findings);
    }
    console.tell_files(read.summary);
    const Framework& before = *read.frameworks[0];
    const Framework& after = *read.frameworks[1];
    FrameworkComparison comparison{before, after, framework_changes(before, after)};
    Validation validation;
    if (!arguments.plan.empty()) {
        validation =
            validate(arguments.plan, *files, sources,
                     {.evidence = EvidenceMode::off, .survey = false, .jobs = console.options().jobs});
        console.speak_as(validation.assessment.plan.language);
        if (!validation.assessment.plan_is_read) {
            console.tell(validation.findings);
            return code_of(validation.findings);
        }
        comparison.plan = &validation.assessment.plan;
        comparison.touched = touched_items(comparison.changes, before, after, validation.assessment);
    }
    const std::string shown = arguments.format == Format::json ? changes_json(comparison)
                                                               : changes_text(comparison, console.style());
    return console.print(shown);
}

}  // namespace

Command framework_diff_command() {
    return declare<FrameworkDiffArguments>(texts::framework_diff, texts::framework_diff_more, rows_of, run);
}

}  // namespace cchc
