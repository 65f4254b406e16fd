// SPDX-License-Identifier: MIT
#include "cli/many_units.hpp"

#include <algorithm>

#include "cli/progress.hpp"
#include "cli/texts.hpp"

namespace cchc {
namespace {

int code_of(UnitEnd end) {
    if (end == UnitEnd::made) return exit_code::fine;
    const bool is_mistyped =
        end == UnitEnd::unknown_item || end == UnitEnd::unknown_officer || end == UnitEnd::items_refused;
    return is_mistyped ? exit_code::usage : exit_code::data;
}

}  // namespace

std::function<std::string(const UnitsRun&, const Console&)> forms_writer(bool as_json) {
    return [as_json](const UnitsRun& run, const Console& console) {
        return as_json ? made_json(run.units, run.summary)
                       : made_lines(run.units, {.made = texts::units_with_forms, .summary = run.summary},
                                    console.style());
    };
}

int run_many(Targets targets, const ManyUnits& many, const Files& files, Console& console) {
    UnitsToRun request{.targets = std::move(targets),
                       .has_folders = many.has_folders,
                       .language = console.languages(),
                       .jobs = console.options().jobs};
    UnitsRun run;
    {
        Progress progress(console);
        request.progress = [&](std::size_t done, std::size_t units) { progress.show(done, units); };
        run = run_units(std::move(request), files, many.work);
    }
    console.speak_as(run.language);
    console.tell(run.findings);
    int code = std::max(cchc::code_of(run.findings, many.is_strict), console.print(many.write(run, console)));
    for (const auto& unit : run.units) code = std::max(code, code_of(unit.end));
    return code;
}

}  // namespace cchc
