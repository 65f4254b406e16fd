// SPDX-License-Identifier: MIT
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/usage/framework.hpp"
#include "report/framework/framework_json.hpp"
#include "report/framework/framework_text.hpp"
#include "task/check_frameworks.hpp"

namespace cchc {
namespace {

int run(const FrameworkShowArguments& arguments, Console& console) {
    const auto files = make_disk_files();
    Sources sources;
    const FrameworksOutcome outcome = check_frameworks({arguments.file}, *files, sources);
    console.tell_files(outcome.summary);
    console.tell(outcome.findings, outcome.summary);
    const int code = code_of(outcome.findings);
    const auto& framework = outcome.frameworks.front();
    if (framework == nullptr) return code;
    const std::string shown = arguments.format == Format::json ? framework_json(*framework)
                                                               : framework_text(*framework, console.style());
    return std::max(console.print(shown), code);
}

}  // namespace

Command framework_show_command() {
    return declare<FrameworkShowArguments>(texts::framework_show, std::nullopt, rows_of, run);
}

}  // namespace cchc
