// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/usage/framework.hpp"
#include "task/check_frameworks.hpp"

namespace cchc {
namespace {

int run(const FrameworkCheckArguments& arguments, Console& console) {
    const auto files = make_disk_files();
    Sources sources;
    const FrameworksOutcome outcome = check_frameworks(arguments.files, *files, sources);
    return console.report(outcome.findings, outcome.summary, arguments.format, arguments.strict);
}

}  // namespace

Command framework_check_command() {
    return declare<FrameworkCheckArguments>(texts::framework_check, texts::framework_check_more, rows_of,
                                            run);
}

}  // namespace cchc
