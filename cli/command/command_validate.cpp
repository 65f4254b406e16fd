// SPDX-License-Identifier: MIT
#include <algorithm>
#include <mutex>

#include "cli/cache_choice.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/usage/validate.hpp"
#include "task/letters/write_letters.hpp"
#include "task/reports/write_reports.hpp"
#include "task/validate_paths.hpp"

namespace cchc {
namespace {

int write_copies(const ValidateArguments& arguments, const PathsOutcome& outcome, const Files& files,
                 const Console& console) {
    if (arguments.reports.empty()) return exit_code::fine;
    const auto [findings, summary] = Console::shown_of(outcome.findings, outcome.summary, arguments.shown);
    const Findings faults = write_reports({.targets = arguments.reports,
                                           .language = console.language(),
                                           .version = tool_version(),
                                           .units = outcome.units},
                                          findings, summary, files);
    console.tell(faults);
    return code_of(faults);
}

int run(const ValidateArguments& arguments, Console& console) {
    const auto files = make_disk_files();
    Sources sources;
    PathsRequest request{
        .paths = arguments.paths, .evidence = arguments.evidence, .jobs = console.options().jobs};
    CacheChoice cache(arguments.cache, *files);
    if (const int code = cache.check(console); code != exit_code::fine) return code;
    request.cache = cache.get();
    std::mutex one_at_a_time;  // units come on several threads, and may share folders
    LettersOutcome letters;
    if (!arguments.letters.empty()) {
        request.look = [&](const Validation& validation, std::size_t units) {
            const std::lock_guard lock(one_at_a_time);
            const Plan& plan = validation.assessment.plan;
            write_letters(
                validation,
                {.folder = units > 1 ? join_path(arguments.letters, plan.unit.id) : arguments.letters,
                 .language = console.languages().of(plan.language)},
                *files, letters);
        };
    }
    PathsOutcome outcome;
    {
        Progress progress(console);
        request.progress = [&](std::size_t done, std::size_t units) { progress.show(done, units); };
        outcome = validate_paths(request, *files, sources);
    }
    console.speak_as(outcome.language);
    cache.tell(console);
    int written = write_copies(arguments, outcome, *files, console);
    if (!arguments.letters.empty()) {
        console.tell(letters.faults);
        written = std::max(written, code_of(letters.faults));
        if (letters.units > 0 && letters.count == 0 && letters.faults.all().empty())
            console.complain(texts::no_letters);
        if (letters.count > 0)
            console.complain(texts::letters_made, {std::to_string(letters.count), arguments.letters});
    }
    const bool are_many = outcome.units.size() > 1;
    const int told =
        console.report(outcome.findings, outcome.summary, arguments.format, arguments.strict, arguments.shown,
                       are_many ? checked_units_text(outcome.units, console.style()) : std::string());
    return std::max(written, told);
}

}  // namespace

Command validate_command() {
    return declare<ValidateArguments>(texts::validate, texts::validate_more, rows_of, run);
}

}  // namespace cchc
