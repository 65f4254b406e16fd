// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "check/framework_store.hpp"
#include "diag/finding.hpp"
#include "report/forms/form_list.hpp"
#include "task/language_choice.hpp"

namespace cchc {

struct FormsRequest {
    std::string plan;                     ///< the plan's file
    std::string folder;                   ///< where the forms go; made where it is not there
    bool is_prefilled = false;            ///< with what the score cards say already; after a round always
    std::vector<std::string> carry = {};  ///< forms and score cards whose answers are carried over
    std::optional<std::size_t> carry_year = {};  ///< that of cards among them which name none
    int jobs = 1;
    LanguageChoice language = {};
    FrameworkStore* frameworks = nullptr;  ///< shared by the units of a run; null: read anew
};

enum class FormsState {
    written,
    plan_has_errors,  ///< the plan or its framework
    cards_refused,    ///< a score card cannot be read or carried over whole
    not_written,      ///< a file of the name exists, or the system refused
};

struct FormsOutcome {
    FormsState state = FormsState::written;
    Findings findings;            ///< why not
    std::vector<MadeForm> forms;  ///< those made
    std::vector<CarryLine> carried = {};
    std::optional<Language> language;  ///< the plan's
};

/// Makes each officer's form, with just the items they lead and support; an officer without items gets none.
/// After a round of appraisal it is the next generation, filled in, with room to reply to what was changed.
/// Where one of the files exists already, none is made. Answers of other forms and score cards fill what the
/// unit's own score cards leave blank; a file of theirs that cannot be read is told, and the forms are made
/// all the same.
FormsOutcome make_forms(const FormsRequest& request, const Files& files, Sources& sources);

}  // namespace cchc
