// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "diag/bilingual.hpp"
#include "report/forms/carry_list.hpp"

namespace cchc {

/// An officer's form that was made.
struct MadeForm {
    std::string officer;  ///< id
    std::string name;     ///< the officer's; may be empty
    std::string path;
    std::size_t leads = 0;     ///< items
    std::size_t supports = 0;  ///< items
    std::size_t replies = 0;   ///< items that the council changed, or that were replied to
    std::size_t generation = 1;
};

/// A council's form that was made.
struct MadeCouncilForm {
    std::size_t round = 1;
    std::string path;
    std::size_t items = 0;
};

/// A questionnaire's form that was made.
struct MadeQuestionnaireForm {
    std::string path;
    std::size_t groups = 0;  ///< a sheet each
    std::size_t questions = 0;
};

/// A line a form.
std::string forms_text(const std::vector<MadeForm>& forms, Language language);
std::string council_forms_text(const std::vector<MadeCouncilForm>& forms, Language language);
std::string questionnaire_form_text(const MadeQuestionnaireForm& form, Language language);
/// `10 forms in out/phuong-a`.
std::string forms_phrase(std::size_t forms, const std::string& folder, Language language);
/// Schema cchc/forms/1. `carried`: what became of other files' answers, where any were given.
std::string forms_json(const std::vector<MadeForm>& forms, const std::vector<CarryLine>& carried = {});
/// Schema cchc/council-forms/1.
std::string council_forms_json(const std::vector<MadeCouncilForm>& forms);

/// Schema cchc/questionnaire-form/1.
std::string questionnaire_form_json(const MadeQuestionnaireForm& form);

}  // namespace cchc
