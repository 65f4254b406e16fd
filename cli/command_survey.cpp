// SPDX-License-Identifier: MIT
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/plan_argument.hpp"
#include "cli/usage/survey.hpp"
#include "report/survey/survey_csv.hpp"
#include "report/survey/survey_json.hpp"
#include "report/survey/survey_text.hpp"

namespace cchc {
namespace {

std::string written(const SurveyOutcome& outcome, Format format, const Console& console) {
    const Assessment& assessment = outcome.validation.assessment;
    const SurveyResults& survey = *outcome.results;
    if (format == Format::json) return survey_json(assessment, survey, tool_name(), console.language());
    if (format == Format::csv) return survey_csv(assessment, survey);
    return survey_text(assessment, survey, console.style());
}

int make_form(const SurveyArguments& arguments, const std::string& plan, Console& console) {
    const auto files = make_disk_files();
    Sources sources;
    const QuestionnaireFormOutcome outcome =
        make_questionnaire_form({plan, arguments.form, console.languages()}, *files, sources);
    console.speak_as(outcome.language);
    console.tell(outcome.findings);
    if (outcome.state == QuestionnaireFormState::written) {
        const bool as_json = arguments.format == Format::json;
        return std::max(code_of(outcome.findings, arguments.strict),
                        console.print(as_json ? questionnaire_form_json(outcome.form)
                                              : questionnaire_form_text(outcome.form, console.language())));
    }
    if (const auto why = texts::words_of(outcome.state)) console.complain(*why);
    return std::max(code_of(outcome.findings), exit_code::data);
}

int run(const SurveyArguments& arguments, Console& console) {
    const auto files = make_disk_files();
    Sources sources;
    const PlanArgument plan = plan_argument(arguments.plan, *files, sources, console);
    if (plan.path.empty()) return plan.code;
    if (!arguments.form.empty()) return make_form(arguments, plan.path, console);
    const SurveyOutcome outcome = read_survey({plan.path, console.options().jobs}, *files, sources);
    const Findings& findings = outcome.validation.findings;
    console.speak_as(outcome.validation.assessment.plan.language);
    console.tell(findings, outcome.summary);
    const int code = code_of(findings, arguments.strict);
    if (outcome.results) return std::max(code, console.print(written(outcome, arguments.format, console)));
    console.complain(*texts::words_of(outcome.state));
    return std::max(code, exit_code::data);
}

}  // namespace

Command survey_command() {
    return declare<SurveyArguments>(texts::survey, texts::survey_more, rows_of, run);
}

}  // namespace cchc
