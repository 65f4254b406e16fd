// SPDX-License-Identifier: MIT
#include "task/validate_paths.hpp"

#include "load/files/discover.hpp"
#include "task/cached/cache_fault.hpp"
#include "task/cached/unit_run.hpp"
#include "task/check_frameworks.hpp"

namespace cchc {
namespace {

std::vector<UnitRun> check_units(const std::vector<std::string>& plans, const PathsRequest& request,
                                 const Files& files, const Sources& sources) {
    const std::size_t count = plans.size();
    FrameworkStore frameworks(sources);
    const ValidateOptions how{
        .evidence = request.evidence, .jobs = jobs_within(request.jobs, count), .frameworks = &frameworks};
    std::vector<UnitRun> units(count);
    each_unit(count, request.jobs, request.progress, [&](std::size_t i) {
        UnitLook look;
        if (request.look) look = [&](const Validation& validation) { request.look(validation, count); };
        units[i] =
            cached_run(request.look ? nullptr : request.cache, question_of(plans[i], request.evidence), files,
                       [&](const Files& seen) { return checked_unit(plans[i], seen, how, look); });
    });
    return units;
}

}  // namespace

PathsOutcome validate_paths(const PathsRequest& request, const Files& files, Sources& sources) {
    Targets targets = discover(request.paths, files, sources);
    PathsOutcome outcome;
    outcome.findings = std::move(targets.findings);
    std::vector<UnitRun> units;
    if (const auto fault = cache_fault(request.cache, targets.plans, files)) {
        outcome.findings.add(*fault);
    } else {
        units = check_units(targets.plans, request, files, sources);
    }
    if (!units.empty()) outcome.language = units.front().language;
    for (auto& unit : units) {
        merge(outcome.summary, unit.line.summary);
        if (!unit.findings.all().empty()) outcome.sources.push_back(std::move(unit.sources));
        outcome.findings.append(std::move(unit.findings));
        outcome.units.push_back(std::move(unit.line));
    }
    FrameworksOutcome alone = check_frameworks(targets.frameworks, files, sources);
    outcome.summary.files.merge(alone.summary.files);
    outcome.findings.append(std::move(alone.findings));
    outcome.findings.sort();  // drops what units that share a framework repeat
    count_findings(outcome.summary, outcome.findings);
    return outcome;
}

}  // namespace cchc
