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

struct CouncilFormRequest {
    std::string plan;    ///< the plan's file
    std::string folder;  ///< where the form goes; made where it is not there
    int jobs = 1;
    LanguageChoice language = {};
    FrameworkStore* frameworks = nullptr;  ///< shared by the units of a run; null: read anew
};

enum class CouncilFormState {
    written,
    scores_have_errors,  ///< of all kinds but what this very round is to settle; or no round can follow
    not_written,         ///< a file of the name exists, or the system refused
};

struct CouncilFormOutcome {
    CouncilFormState state = CouncilFormState::written;
    Findings findings;                 ///< why not
    MadeCouncilForm form;              ///< as written
    std::optional<Language> language;  ///< the plan's
};

/// Makes the council's form for the plan's next round of appraisal.
CouncilFormOutcome make_council_form(const CouncilFormRequest& request, const Files& files, Sources& sources);

}  // namespace cchc
