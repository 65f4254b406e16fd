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

std::string written(const Assessment& assessment, const Options& options, Language language) {
    const SurveyResults survey = survey_results(assessment);
    if (options.json) return survey_json(assessment, survey, tool_name());
    if (options.csv) return survey_csv(assessment, survey);
    return survey_text(assessment, survey, style_for(Stream::output, options, language));
}

int show_survey(const std::string& plan, const Files& files, Sources& sources, const Options& options) {
    const ValidateOptions how{.evidence = EvidenceMode::off, .scores = false, .jobs = options.jobs};
    const Validation validation = validate(plan, files, sources, how);
    const Assessment& assessment = validation.assessment;
    const Language language = chosen_language(options, assessment.plan.language);
    Summary summary;
    count_findings(summary, validation.findings);
    if (!validation.findings.all().empty()) {
        const TextStyle style = style_for(Stream::error, options, language);
        static_cast<void>(
            write_stream(Stream::error, findings_for_reading(validation.findings, summary, options, style)));
    }
    const int code = code_of(validation.findings, options.strict);
    if (validation.findings.has_errors()) {
        complain(say(texts::survey_refused, language));
        return code;
    }
    if (!assessment.responses) {
        complain(say(assessment.plan.survey_is_none ? texts::survey_not_held : texts::no_survey, language));
        return std::max(code, exit_code::data);
    }
    return std::max(code, print(written(assessment, options, language), language));
}

}  // namespace

int survey_command(const Options& options) {
    const auto files = make_disk_files();
    Sources sources;
    const PlanArgument plan = plan_argument(options, *files, sources, "cchc survey");
    return plan.path.empty() ? plan.code : show_survey(plan.path, *files, sources, options);
}

}  // namespace cchc
