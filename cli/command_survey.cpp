// SPDX-License-Identifier: MIT
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/plan_argument.hpp"
#include "cli/texts.hpp"
#include "report/survey/survey_csv.hpp"
#include "report/survey/survey_json.hpp"
#include "report/survey/survey_text.hpp"
#include "score/survey.hpp"

namespace cchc {
namespace {

struct SurveyOptions {
    std::string plan;
    bool strict = false;
    Format format = Format::text;
};

Rows rows_of(SurveyOptions& to) {
    return {{plan_operand(to.plan)},
            {strict_option(to.strict), format_option(to.format, {Format::text, Format::json, Format::csv})}};
}

std::string written(const Assessment& assessment, const SurveyOptions& options, const Console& console) {
    const SurveyResults survey = survey_results(assessment);
    if (options.format == Format::json) return survey_json(assessment, survey, tool_name());
    if (options.format == Format::csv) return survey_csv(assessment, survey);
    return survey_text(assessment, survey, console.style());
}

int show_survey(const std::string& plan, const Files& files, Sources& sources, const SurveyOptions& options,
                Console& console) {
    const ValidateOptions how{.evidence = EvidenceMode::off, .scores = false, .jobs = console.options().jobs};
    const Validation validation = validate(plan, files, sources, how);
    const Assessment& assessment = validation.assessment;
    console.speak_as(assessment.plan.language);
    Summary summary;
    count_findings(summary, validation.findings);
    console.tell(validation.findings, summary);
    const int code = code_of(validation.findings, options.strict);
    if (validation.findings.has_errors()) {
        console.complain(texts::survey_refused);
        return code;
    }
    if (!assessment.responses) {
        console.complain(assessment.plan.survey_is_none ? texts::survey_not_held : texts::no_survey);
        return std::max(code, exit_code::data);
    }
    return std::max(code, console.print(written(assessment, options, console)));
}

int run(const SurveyOptions& options, Console& console) {
    const auto files = make_disk_files();
    Sources sources;
    const PlanArgument plan = plan_argument(options.plan, *files, sources, console);
    return plan.path.empty() ? plan.code : show_survey(plan.path, *files, sources, options, console);
}

}  // namespace

Command survey_command() {
    return declare(texts::survey, texts::survey_more, rows_of, run);
}

}  // namespace cchc
