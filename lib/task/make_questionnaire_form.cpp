// SPDX-License-Identifier: MIT
#include "task/make_questionnaire_form.hpp"

#include "base/platform.hpp"
#include "check/validate.hpp"
#include "load/load_survey.hpp"
#include "task/file_fault.hpp"
#include "workbook/survey/questionnaire_book.hpp"

namespace cchc {
namespace {

void write(const QuestionnaireBook& book, const QuestionnaireFormRequest& request, const Files& files,
           QuestionnaireFormOutcome& outcome) {
    const std::string& path = outcome.form.path;
    outcome.state = QuestionnaireFormState::not_written;
    if (files.kind(path) != FileKind::none) return outcome.findings.add(target_exists(path));
    if (const auto failure = make_folder(request.folder); !failure.empty())
        return outcome.findings.add(not_written(request.folder, failure));
    if (const auto failure = write_questionnaire_book(book, path); !failure.empty())
        return outcome.findings.add(not_written(path, failure));
    outcome.state = QuestionnaireFormState::written;
}

}  // namespace

QuestionnaireFormOutcome make_questionnaire_form(const QuestionnaireFormRequest& request, const Files& files,
                                                 Sources& sources) {
    Validation validation = validate(
        request.plan, files, sources,
        {.evidence = EvidenceMode::off, .scores = false, .survey = false, .frameworks = request.frameworks});
    QuestionnaireFormOutcome outcome;
    Assessment& assessment = validation.assessment;
    outcome.language = assessment.plan.language;
    outcome.findings.append(std::move(validation.findings));
    const bool has_one = assessment.plan.survey && !assessment.plan.survey->questionnaire.value.empty();
    if (has_one) load_questions(assessment, files, sources, outcome.findings);
    outcome.findings.sort();
    if (outcome.findings.has_errors() || (has_one && !assessment.questionnaire)) {
        outcome.state = QuestionnaireFormState::data_has_errors;
        return outcome;
    }
    if (!has_one) {
        outcome.state = QuestionnaireFormState::no_questionnaire;
        return outcome;
    }
    const Language language = request.language.of(outcome.language);
    const Questionnaire& questionnaire = *assessment.questionnaire;
    outcome.form = {
        join_path(request.folder, language == Language::vi ? "phieu-dieu-tra.xlsx" : "questionnaire.xlsx"),
        count_asked_groups(questionnaire), questionnaire.questions.size()};
    write({*assessment.framework, assessment.plan, questionnaire, language}, request, files, outcome);
    return outcome;
}

}  // namespace cchc
