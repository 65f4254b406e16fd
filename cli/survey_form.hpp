// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "cli/output.hpp"
#include "cli/usage/survey.hpp"
#include "load/files/discover.hpp"

namespace cchc {

/// `cchc survey --form`: makes the questionnaire of one plan, or that of each of many; the exit code.
int make_survey_form(const SurveyArguments& arguments, const std::string& plan, const Files& files,
                     Console& console);
int make_survey_forms(const SurveyArguments& arguments, Targets targets, const Files& files,
                      Console& console);

}  // namespace cchc
