// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "base/files.hpp"
#include "check/framework_store.hpp"
#include "diag/finding.hpp"
#include "report/forms/form_list.hpp"
#include "task/language_choice.hpp"

namespace cchc {

struct QuestionnaireFormRequest {
    std::string plan;    ///< the plan's file
    std::string folder;  ///< where the form goes; made where it is not there
    LanguageChoice language = {};
    FrameworkStore* frameworks = nullptr;  ///< shared by the units of a run; null: read anew
};

enum class QuestionnaireFormState {
    written,
    no_questionnaire,  ///< the plan names none
    data_has_errors,   ///< the plan, the framework or the questionnaire
    not_written,       ///< a file of the name exists, or the system refused
};

struct QuestionnaireFormOutcome {
    QuestionnaireFormState state = QuestionnaireFormState::written;
    Findings findings;  ///< why not
    MadeQuestionnaireForm form;
    std::optional<Language> language;  ///< the plan's
};

/// Makes the questionnaire as a workbook to print or to share. No responses are read, and no file that is
/// there is overwritten.
QuestionnaireFormOutcome make_questionnaire_form(const QuestionnaireFormRequest& request, const Files& files,
                                                 Sources& sources);

}  // namespace cchc
