// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/parallel.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "load/files/discover.hpp"

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

void merge(Summary& all, const Summary& unit) {
    all.units += unit.units;
    all.scored += unit.scored;
    all.items += unit.items;
    all.points_at_stake += unit.points_at_stake;
    all.files.insert(unit.files.begin(), unit.files.end());
}

}  // namespace

int validate_command(const Options& options) {
    const auto files = make_disk_files();
    Sources sources;
    Targets targets = discover(options.paths, *files, sources);

    const std::size_t count = targets.plans.size();
    const int threads_within = std::max(1, options.jobs / static_cast<int>(std::max<std::size_t>(1, count)));
    FrameworkStore frameworks(*files, sources);
    const ValidateOptions how{
        .evidence = options.evidence, .jobs = threads_within, .frameworks = &frameworks};
    std::vector<UnitReport> units(count);
    {
        Progress progress(count, chosen_language(options, std::nullopt), !options.quiet);
        for_each_index(count, options.jobs, [&](std::size_t i) {
            units[i] = report_unit(targets.plans[i], *files, sources, how);
            progress.step();
        });
    }

    Summary summary;
    Findings findings = std::move(targets.findings);
    for (auto& unit : units) {
        merge(summary, unit.summary);
        findings.append(std::move(unit.findings));
    }
    for (const auto& path : targets.frameworks) {
        ReadFramework check = check_framework_file(path, *files, sources);
        summary.files.insert(path);
        findings.append(std::move(check.findings));
    }
    findings.sort();  // drops what units that share a framework repeat
    count_findings(summary, findings);

    const Language language = chosen_language(options, units.empty() ? std::nullopt : units.front().language);
    return report(findings, summary, options, language);
}

}  // namespace cchc
