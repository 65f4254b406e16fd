// SPDX-License-Identifier: MIT
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/texts.hpp"
#include "cli/usage/framework_import.hpp"
#include "report/annex/import_report.hpp"
#include "task/annex/import_framework.hpp"
#include "task/file_fault.hpp"
#include "workbook/annex/annex_book.hpp"

namespace cchc {
namespace {

/// Writes the table with what each row was taken as; 0, or 3 and why not.
int write_report(const DraftFramework& draft, const std::string& path, const Files& files,
                 const Console& console) {
    Findings faults;
    if (files.kind(path) != FileKind::none) {
        faults.add(target_exists(path));
    } else if (const auto done = write_understood_book(draft, console.language(), {path});
               !done.failure.empty()) {
        faults.add(not_written(path, done.failure));
    }
    console.tell(faults);
    return code_of(faults);
}

int run(const FrameworkImportArguments& arguments, Console& console) {
    const auto files = make_disk_files();
    Sources sources;
    const Language language = console.language();
    const ImportOutcome outcome = import_framework({.table = arguments.table,
                                                    .output = arguments.output,
                                                    .map = arguments.map,
                                                    .sheet = arguments.sheet,
                                                    .makes_room = arguments.force,
                                                    .language = language},
                                                   *files, sources);
    Summary read;
    read.files.insert(arguments.table);
    console.tell_files(read);
    console.tell(outcome.findings);
    int code = code_of(outcome.findings);
    if (!outcome.draft) return code;
    if (!outcome.kept.empty()) console.complain(texts::old_framework_kept, {outcome.kept});
    if (has_faults(*outcome.draft)) code = std::max(code, exit_code::data);
    if (!arguments.report.empty())
        code = std::max(code, write_report(*outcome.draft, arguments.report, *files, console));
    const std::string shown = arguments.format == Format::json
                                  ? import_json(*outcome.draft, arguments.table, arguments.output, language)
                                  : import_text(*outcome.draft, console.style());
    code = std::max(code, console.print(shown));
    if (outcome.is_written && !console.options().quiet) console.complain(texts::written, {arguments.output});
    return code;
}

}  // namespace

Command framework_import_command() {
    return declare<FrameworkImportArguments>(texts::framework_import, texts::framework_import_more, rows_of,
                                             run);
}

}  // namespace cchc
