// SPDX-License-Identifier: MIT
#include <algorithm>

#include "check/validate.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/texts.hpp"
#include "report/framework/framework_json.hpp"
#include "report/framework/framework_text.hpp"

namespace cchc {
namespace {

struct CheckOptions {
    std::vector<std::string> files;
    bool strict = false;
    Format format = Format::text;
};

struct ShowOptions {
    std::string file;
    Format format = Format::text;
};

Rows check_rows(CheckOptions& to) {
    return {{{"FILE", {"Tệp khung chỉ số", "Framework files"}, &to.files, texts::file_missing}},
            {strict_option(to.strict), format_option(to.format)}};
}

Rows show_rows(ShowOptions& to) {
    return {{{"FILE", {"Tệp khung chỉ số", "The framework file"}, &to.file, texts::file_missing}},
            {format_option(to.format)}};
}

int check(const CheckOptions& options, Console& console) {
    const auto files = make_disk_files();
    Sources sources;
    Findings findings;
    Summary summary;
    for (const auto& path : options.files) {
        ReadFramework one = check_framework_file(path, *files, sources);
        summary.files.insert(path);
        findings.append(std::move(one.findings));
    }
    findings.sort();
    count_findings(summary, findings);
    return console.report(findings, summary, options.format, options.strict);
}

int show(const ShowOptions& options, Console& console) {
    const auto files = make_disk_files();
    Sources sources;
    const ReadFramework read = check_framework_file(options.file, *files, sources);
    Summary summary;
    summary.files.insert(options.file);
    count_findings(summary, read.findings);
    console.tell_files(summary);
    console.tell(read.findings, summary);
    const int code = code_of(read.findings);
    if (read.framework == nullptr) return code;
    return std::max(
        console.print(options.format == Format::json ? framework_json(*read.framework)
                                                     : framework_text(*read.framework, console.style())),
        code);
}

}  // namespace

Command framework_check_command() {
    return declare(texts::framework_check, std::nullopt, check_rows, check);
}

Command framework_show_command() {
    return declare(texts::framework_show, std::nullopt, show_rows, show);
}

}  // namespace cchc
