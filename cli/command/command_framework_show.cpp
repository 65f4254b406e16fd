// SPDX-License-Identifier: MIT
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/usage/framework.hpp"
#include "report/framework/framework_json.hpp"
#include "report/framework/framework_text.hpp"
#include "task/check_frameworks.hpp"
#include "task/file_fault.hpp"
#include "workbook/annex/annex_book.hpp"

namespace cchc {
namespace {

int write_annex(const Framework& framework, const std::string& path, const Files& files,
                const Console& console) {
    Findings faults;
    if (files.kind(path) != FileKind::none) {
        faults.add(target_exists(path));
    } else if (const auto done = write_annex_book(framework, console.language(), {path});
               !done.failure.empty()) {
        faults.add(not_written(path, done.failure));
    }
    console.tell(faults);
    return faults.has_errors() ? code_of(faults) : console.print(path + "\n");
}

int run(const FrameworkShowArguments& arguments, Console& console) {
    if ((arguments.format == Format::xlsx) == arguments.output.empty())
        return console.refuse(texts::output_needed);
    const auto files = make_disk_files();
    Sources sources;
    const FrameworksOutcome outcome = check_frameworks({arguments.file}, *files, sources);
    console.tell_files(outcome.summary);
    console.tell(outcome.findings, outcome.summary);
    const int code = code_of(outcome.findings);
    const auto& framework = outcome.frameworks.front();
    if (framework == nullptr) return code;
    if (arguments.format == Format::xlsx)
        return std::max(write_annex(*framework, arguments.output, *files, console), code);
    const std::string shown = arguments.format == Format::json ? framework_json(*framework)
                                                               : framework_text(*framework, console.style());
    return std::max(console.print(shown), code);
}

}  // namespace

Command framework_show_command() {
    return declare<FrameworkShowArguments>(texts::framework_show, texts::framework_show_more, rows_of, run);
}

}  // namespace cchc
