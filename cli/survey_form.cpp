// SPDX-License-Identifier: MIT
#include "cli/survey_form.hpp"

#include <algorithm>

#include "cli/many_units.hpp"

namespace cchc {

int make_survey_form(const SurveyArguments& arguments, const std::string& plan, const Files& files,
                     Console& console) {
    Sources sources;
    const QuestionnaireFormOutcome outcome =
        make_questionnaire_form({plan, arguments.form, console.languages()}, files, sources);
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

int make_survey_forms(const SurveyArguments& arguments, Targets targets, const Files& files,
                      Console& console) {
    const bool as_json = arguments.format == Format::json;
    const UnitWork work = [&](const UnitTurn& turn) {
        QuestionnaireFormOutcome outcome = make_questionnaire_form(
            {turn.unit.plan, join_path(arguments.form, turn.unit.id), console.languages(), &turn.frameworks},
            files, turn.sources);
        std::string product;
        if (outcome.state == QuestionnaireFormState::written)
            product = as_json ? questionnaire_form_json(outcome.form)
                              : questionnaire_form_text(outcome.form, turn.language);
        return unit_done(texts::end_of(outcome.state), std::move(product), std::move(outcome.findings));
    };
    return run_many(
        std::move(targets),
        {.work = work, .write = forms_writer(as_json), .has_folders = true, .is_strict = arguments.strict},
        files, console);
}

}  // namespace cchc
