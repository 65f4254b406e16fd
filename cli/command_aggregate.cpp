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

struct AggregateOptions {
    std::string plan;
    EvidenceMode evidence = EvidenceMode::full;
    bool strict = false;
    bool draft = false;
    std::string output;
    Format format = Format::text;
};

Rows rows_of(AggregateOptions& to) {
    return {{plan_operand(to.plan)},
            {evidence_option(to.evidence), strict_option(to.strict),
             flag_option("--draft",
                         {"Vẫn ghi kết quả khi dữ liệu có lỗi, đánh dấu là bản nháp",
                          "Write a result in spite of errors, marked as a draft"},
                         to.draft),
             text_option("-o,--output", "FILE.xlsx",
                         {"Tệp bảng tính .xlsx cần ghi", "The workbook to write, .xlsx"}, to.output,
                         {.ending = ".xlsx"}),
             format_option(to.format)}};
}

/// 3 and a finding where the workbook cannot be written, else 0. None asked for: 0.
int write_book(const Validation& validation, const Results& results, const AggregateOptions& options,
               const Console& console) {
    if (options.output.empty()) return exit_code::fine;
    const BookOptions how{.language = console.language(), .tool = tool_name()};
    const std::string failure = write_result_book(validation, results, options.output, how);
    if (failure.empty()) {
        if (console.options().verbose) console.complain(texts::written, {options.output});
        return exit_code::fine;
    }
    Findings findings;
    findings.add(
        {.message = Message::file_not_written, .args = {{"file", options.output}, {"reason", failure}}});
    console.tell(findings);
    return exit_code::io;
}

int publish(const Validation& validation, const Results& results, const AggregateOptions& options,
            const Console& console) {
    const int code = write_book(validation, results, options, console);
    if (code != exit_code::fine) return code;
    const std::string text =
        options.format == Format::json
            ? results_json(validation, results, {.language = console.language(), .tool = tool_name()})
            : results_text(validation, results, console.style());
    return console.print(text);
}

int aggregate_plan(const std::string& plan, const Files& files, Sources& sources,
                   const AggregateOptions& options, Console& console) {
    const ValidateOptions how{
        .evidence = options.evidence, .jobs = console.options().jobs, .frameworks = nullptr};
    const Validation validation = validate(plan, files, sources, how);
    console.speak_as(validation.assessment.plan.language);
    if (const auto refusal = refusal_of_target(options.output, validation, files, console.language())) {
        return console.refuse(*refusal);
    }
    Summary summary;
    add_unit(summary, validation);
    count_findings(summary, validation.findings);
    console.tell_files(summary);
    console.tell(validation.findings, summary);

    const int code = code_of(validation.findings, options.strict);
    if (code != exit_code::fine && !options.draft) {
        console.complain(validation.findings.has_errors() ? texts::nothing_written : texts::nothing_strict);
        return code;
    }
    const auto sound = code == exit_code::fine ? valid(validation) : std::nullopt;
    const auto results = sound ? std::optional(score(*sound)) : score_draft(validation);
    if (!results) {
        console.complain(texts::no_draft);
        return std::max(code, exit_code::data);
    }
    return std::max(code, publish(validation, *results, options, console));
}

int run(const AggregateOptions& options, Console& console) {
    const auto files = make_disk_files();
    Sources sources;
    const PlanArgument plan = plan_argument(options.plan, *files, sources, console);
    return plan.path.empty() ? plan.code : aggregate_plan(plan.path, *files, sources, options, console);
}

}  // namespace

Command aggregate_command() {
    return declare(texts::aggregate, texts::aggregate_more, rows_of, run);
}

}  // namespace cchc
