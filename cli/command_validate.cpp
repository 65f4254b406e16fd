// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/parallel.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/texts.hpp"
#include "load/files/discover.hpp"

namespace cchc {
namespace {

struct ValidateCommandOptions {
    std::vector<std::string> paths;
    EvidenceMode evidence = EvidenceMode::full;
    bool strict = false;
    Format format = Format::text;
};

Rows rows_of(ValidateCommandOptions& to) {
    return {{{"PATH", {"Kế hoạch, tệp hoặc thư mục", "Plans, files or folders"}, &to.paths}},
            {evidence_option(to.evidence), strict_option(to.strict), format_option(to.format)}};
}

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

int run(const ValidateCommandOptions& options, Console& console) {
    const auto files = make_disk_files();
    Sources sources;
    Targets targets = discover(options.paths, *files, sources);

    const std::size_t count = targets.plans.size();
    const int threads_within =
        std::max(1, console.options().jobs / static_cast<int>(std::max<std::size_t>(1, count)));
    FrameworkStore frameworks(*files, sources);
    const ValidateOptions how{
        .evidence = options.evidence, .jobs = threads_within, .frameworks = &frameworks};
    std::vector<UnitReport> units(count);
    {
        Progress progress(count, console.language(), !console.options().quiet);
        for_each_index(count, console.options().jobs, [&](std::size_t i) {
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

    if (!units.empty()) console.speak_as(units.front().language);
    return console.report(findings, summary, options.format, options.strict);
}

}  // namespace

Command validate_command() {
    return declare(texts::validate, texts::validate_more, rows_of, run);
}

}  // namespace cchc
