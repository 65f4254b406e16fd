// SPDX-License-Identifier: MIT
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "report/framework/framework_json.hpp"
#include "report/framework/framework_text.hpp"

namespace cchc {

int framework_check_command(const Options& options) {
    const auto files = make_disk_files();
    Sources sources;
    Findings findings;
    Summary summary;
    for (const auto& path : options.paths) {
        ReadFramework check = check_framework_file(path, *files, sources);
        summary.files.insert(path);
        findings.append(std::move(check.findings));
    }
    findings.sort();
    count_findings(summary, findings);

    return report(findings, summary, options, chosen_language(options, std::nullopt));
}

int framework_show_command(const Options& options) {
    const auto files = make_disk_files();
    Sources sources;
    const std::string& path = options.paths.front();
    const ReadFramework check = check_framework_file(path, *files, sources);
    const Language language = chosen_language(options, std::nullopt);
    Summary summary;
    summary.files.insert(path);
    count_findings(summary, check.findings);
    tell_files(summary, options, language);
    if (!check.findings.all().empty()) {
        const TextStyle style = style_for(Stream::error, options, language);
        static_cast<void>(
            write_stream(Stream::error, findings_for_reading(check.findings, summary, options, style)));
    }
    const int code = code_of(check.findings, options.strict);
    if (check.framework == nullptr) return code;
    const std::string text =
        options.json ? framework_json(*check.framework)
                     : framework_text(*check.framework, style_for(Stream::output, options, language));
    return std::max(print(text, language), code);
}

}  // namespace cchc
