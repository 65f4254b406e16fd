// SPDX-License-Identifier: MIT
#include "task/validate_paths.hpp"

#include "load/files/discover.hpp"
#include "task/check_frameworks.hpp"

namespace cchc {
namespace {

/// What is kept of a unit: the rest goes as soon as it is checked, a city has many.
struct UnitReport {
    Findings findings;
    Summary summary;
    std::optional<Language> language;
};

UnitReport report_unit(const std::string& plan, const Files& files, Sources& sources,
                       const ValidateOptions& options) {
    Validation validation = validate(plan, files, sources, options);
    UnitReport report;
    add_unit(report.summary, validation);
    report.language = validation.assessment.plan.language;
    report.findings = std::move(validation.findings);
    return report;
}

std::vector<UnitReport> report_units(const std::vector<std::string>& plans, const PathsRequest& request,
                                     const Files& files, Sources& sources) {
    const std::size_t count = plans.size();
    FrameworkStore frameworks(files, sources);
    const ValidateOptions how{
        .evidence = request.evidence, .jobs = jobs_within(request.jobs, count), .frameworks = &frameworks};
    std::vector<UnitReport> units(count);
    each_unit(count, request.jobs, request.progress,
              [&](std::size_t i) { units[i] = report_unit(plans[i], files, sources, how); });
    return units;
}

}  // namespace

PathsOutcome validate_paths(const PathsRequest& request, const Files& files, Sources& sources) {
    Targets targets = discover(request.paths, files, sources);
    auto units = report_units(targets.plans, request, files, sources);

    PathsOutcome outcome;
    outcome.findings = std::move(targets.findings);
    if (!units.empty()) outcome.language = units.front().language;
    for (auto& unit : units) {
        merge(outcome.summary, unit.summary);
        outcome.findings.append(std::move(unit.findings));
    }
    FrameworksOutcome alone = check_frameworks(targets.frameworks, files, sources);
    outcome.summary.files.merge(alone.summary.files);
    outcome.findings.append(std::move(alone.findings));
    outcome.findings.sort();  // drops what units that share a framework repeat
    count_findings(outcome.summary, outcome.findings);
    return outcome;
}

}  // namespace cchc
