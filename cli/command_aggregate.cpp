// SPDX-License-Identifier: MIT
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/plan_argument.hpp"
#include "cli/target.hpp"
#include "cli/texts.hpp"
#include "report/results/results_json.hpp"
#include "report/results/results_text.hpp"
#include "workbook/results/result_book.hpp"

namespace cchc {
namespace {

void tell(const Findings& findings, const Summary& summary, const Options& options, Language language) {
    const TextStyle style = style_for(Stream::error, options, language);
    const std::string text = findings_for_reading(findings, summary, options, style);
    if (!findings.all().empty()) static_cast<void>(write_stream(Stream::error, text));
}

/// 3 and a finding where the workbook cannot be written, else 0. None asked for: 0.
int write_book(const Validation& validation, const Results& results, const Options& options,
               Language language) {
    if (options.output.empty()) return exit_code::fine;
    const BookOptions how{.language = language, .tool = tool_name()};
    const std::string failure = write_result_book(validation, results, options.output, how);
    if (failure.empty()) {
        if (options.verbose) complain(say(texts::written, language, {options.output}));
        return exit_code::fine;
    }
    const Finding finding{.message = Message::file_not_written,
                          .place = {},
                          .args = {{"file", options.output}, {"reason", failure}}};
    const std::string text = finding_text(finding, style_for(Stream::error, options, language));
    static_cast<void>(write_stream(Stream::error, text));
    return exit_code::io;
}

int publish(const Validation& validation, const Results& results, const Options& options, Language language) {
    const int code = write_book(validation, results, options, language);
    if (code != exit_code::fine) return code;
    const std::string text =
        options.json ? results_json(validation, results, {.language = language, .tool = tool_name()})
                     : results_text(validation, results, style_for(Stream::output, options, language));
    return print(text, language);
}

int aggregate_plan(const std::string& plan, const Files& files, Sources& sources, const Options& options) {
    const ValidateOptions how{.evidence = options.evidence, .jobs = options.jobs, .frameworks = nullptr};
    const Validation validation = validate(plan, files, sources, how);
    const Language language = chosen_language(options, validation.assessment.plan.language);
    if (const auto refusal = refusal_of_target(options.output, validation, files, language)) {
        return refuse(*refusal, language, "cchc aggregate");
    }
    Summary summary;
    add_unit(summary, validation);
    count_findings(summary, validation.findings);
    tell_files(summary, options, language);
    tell(validation.findings, summary, options, language);

    const int code = code_of(validation.findings, options.strict);
    if (code != exit_code::fine && !options.draft) {
        complain(
            say(validation.findings.has_errors() ? texts::nothing_written : texts::nothing_strict, language));
        return code;
    }
    const auto sound = code == exit_code::fine ? valid(validation) : std::nullopt;
    const auto results = sound ? std::optional(score(*sound)) : score_draft(validation);
    if (!results) {
        complain(say(texts::no_draft, language));
        return std::max(code, exit_code::data);
    }
    return std::max(code, publish(validation, *results, options, language));
}

}  // namespace

int aggregate_command(const Options& options) {
    const auto files = make_disk_files();
    Sources sources;
    const PlanArgument plan = plan_argument(options, *files, sources, "cchc aggregate");
    return plan.path.empty() ? plan.code : aggregate_plan(plan.path, *files, sources, options);
}

}  // namespace cchc
