// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "model/framework.hpp"
#include "model/plan.hpp"
#include "model/questionnaire.hpp"

namespace cchc {

struct QuestionnaireBook {
    const Framework& framework;
    const Plan& plan;
    const Questionnaire& questionnaire;
    Language language;
};

/// Groups that any question asks: each has a sheet.
std::size_t count_asked_groups(const Questionnaire& questionnaire);

/// Writes the questionnaire as a workbook to print or to share: a sheet a group, with its questions and a box
/// before each option. Empty, or what went wrong.
std::string write_questionnaire_book(const QuestionnaireBook& request, const std::string& target);

}  // namespace cchc
