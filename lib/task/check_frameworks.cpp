// SPDX-License-Identifier: MIT
#include "task/check_frameworks.hpp"

namespace cchc {

FrameworksOutcome check_frameworks(const std::vector<std::string>& paths, const Files& files,
                                   Sources& sources) {
    FrameworksOutcome outcome;
    for (const auto& path : paths) {
        ReadFramework read = check_framework_file(path, files, sources);
        outcome.summary.files.insert(path);
        outcome.frameworks.push_back(read.framework);
        outcome.findings.append(std::move(read.findings));
    }
    outcome.findings.sort();
    count_findings(outcome.summary, outcome.findings);
    return outcome;
}

}  // namespace cchc
