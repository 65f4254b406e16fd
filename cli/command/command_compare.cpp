// SPDX-License-Identifier: MIT
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/texts.hpp"
#include "cli/usage/compare.hpp"
#include "report/compare/comparison_csv.hpp"
#include "report/compare/comparison_json.hpp"
#include "report/compare/comparison_text.hpp"

namespace cchc {
namespace {

std::string written(const ComparedResults& comparison, const CompareArguments& arguments,
                    const Console& console) {
    if (arguments.format == Format::csv) return comparison_csv(comparison);
    if (arguments.format == Format::json) return comparison_json(comparison, tool_name(), console.language());
    return comparison_text(comparison, arguments.order, console.style());
}

/// The exit code, what keeps the results from being compared having been told.
int complain_of(const CompareOutcome& outcome, const Console& console) {
    console.tell(outcome.findings);
    int code = code_of(outcome.findings);
    for (const auto& trouble : outcome.troubles) {
        const auto words = texts::words_of(trouble.kind);
        if (!words) continue;
        const std::string more =
            trouble.names.empty() ? console.words(names::stage[trouble.stage].words) : trouble.names;
        console.complain(*words, {trouble.path, more});
        using Kind = CompareTrouble::Kind;
        const bool is_usage = trouble.kind == Kind::many || trouble.kind == Kind::nothing;
        code = std::max(code, is_usage ? exit_code::usage : exit_code::data);
    }
    return code;
}

int run(const CompareArguments& arguments, Console& console) {
    const auto files = make_disk_files();
    const CompareOutcome outcome = compare_paths({.paths = arguments.paths,
                                                  .stage = arguments.stage,
                                                  .with = arguments.with,
                                                  .evidence = arguments.evidence,
                                                  .is_strict = arguments.strict,
                                                  .jobs = console.options().jobs,
                                                  .language = console.languages(),
                                                  .tool = tool_name()},
                                                 *files);
    console.speak_as(outcome.language);
    if (!outcome.comparison) return complain_of(outcome, console);
    int code = exit_code::fine;
    if (!arguments.output.empty()) {
        const WrittenComparison done = write_comparison(
            *outcome.comparison, {arguments.output, arguments.overwrite, arguments.order, console.language()},
            *files);
        console.tell(done.faults);
        if (!done.kept.empty()) console.complain(texts::kept_asked, {done.kept});
        code = code_of(done.faults);
    }
    return std::max(code, console.print(written(*outcome.comparison, arguments, console)));
}

}  // namespace

Command compare_command() {
    return declare<CompareArguments>(texts::compare, texts::compare_more, rows_of, run);
}

}  // namespace cchc
