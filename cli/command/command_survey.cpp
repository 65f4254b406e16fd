// SPDX-License-Identifier: MIT
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/many_units.hpp"
#include "cli/output.hpp"
#include "cli/plan_argument.hpp"
#include "cli/survey_form.hpp"
#include "report/survey/survey_csv.hpp"
#include "report/survey/survey_json.hpp"
#include "report/survey/survey_line.hpp"
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

int show_one(const SurveyArguments& arguments, const std::string& plan, const Files& files,
             Console& console) {
    Sources sources;
    const SurveyOutcome outcome = read_survey({plan, console.options().jobs}, files, sources);
    const Findings& findings = outcome.validation.findings;
    console.speak_as(outcome.validation.assessment.plan.language);
    console.tell(findings, outcome.summary);
    const int code = code_of(findings, arguments.strict);
    if (outcome.results) return std::max(code, console.print(written(outcome, arguments.format, console)));
    console.complain(*texts::words_of(outcome.state));
    return std::max(code, exit_code::data);
}

/// What is kept of a unit's survey besides its product.
struct KeptSurvey {
    std::size_t received = 0;
    SurveyTable table;
};

std::string written(const UnitsRun& run, std::vector<KeptSurvey>& kept, Format format,
                    const Console& console) {
    if (format == Format::json) return made_json(run.units, run.summary);
    std::size_t received = 0;
    std::vector<UnitSurvey> surveys;
    for (std::size_t i = 0; i < run.units.size(); ++i) {
        received += kept[i].received;
        if (run.units[i].end == UnitEnd::made)
            surveys.push_back({run.units[i].id, run.units[i].year, std::move(kept[i].table)});
    }
    if (format == Format::csv) return surveys_csv(surveys);
    return made_lines(run.units,
                      {texts::units_surveyed, received_text(received, console.language()), run.summary},
                      console.style());
}

int show_many(const SurveyArguments& arguments, Targets targets, const Files& files, Console& console) {
    std::vector<KeptSurvey> kept(targets.plans.size());
    const UnitWork work = [&](const UnitTurn& turn) {
        SurveyOutcome outcome =
            read_survey({turn.unit.plan, turn.jobs, &turn.frameworks}, files, turn.sources);
        const Assessment& assessment = outcome.validation.assessment;
        std::string product;
        if (outcome.results && arguments.format == Format::csv) {
            kept[turn.index].table = survey_table(assessment, *outcome.results);
        } else if (outcome.results && arguments.format == Format::json) {
            product = survey_json(assessment, *outcome.results, tool_name(), turn.language);
        } else if (outcome.results) {
            kept[turn.index].received = count_received(assessment);
            product = survey_line(assessment, *outcome.results, turn.language);
        }
        return unit_done(texts::end_of(outcome.state), std::move(product),
                         std::move(outcome.validation.findings));
    };
    return run_many(std::move(targets),
                    {.work = work,
                     .write = [&](const UnitsRun& run,
                                  const Console& to) { return written(run, kept, arguments.format, to); },
                     .is_strict = arguments.strict},
                    files, console);
}

int run(const SurveyArguments& arguments, Console& console) {
    const auto files = make_disk_files();
    Sources sources;
    PlansArgument plans = plans_argument(arguments.paths, *files, sources, console);
    const bool is_form = !arguments.form.empty();
    if (plans.many)
        return (is_form ? make_survey_forms : show_many)(arguments, std::move(*plans.many), *files, console);
    if (plans.one.path.empty()) return plans.one.code;
    return (is_form ? make_survey_form : show_one)(arguments, plans.one.path, *files, console);
}

}  // namespace

Command survey_command() {
    return declare<SurveyArguments>(texts::survey, texts::survey_more, rows_of, run);
}

}  // namespace cchc
