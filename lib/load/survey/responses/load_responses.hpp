// SPDX-License-Identifier: MIT
#pragma once

#include "base/files.hpp"
#include "diag/finding.hpp"
#include "load/files/choose_files.hpp"
#include "model/plan.hpp"
#include "model/questionnaire.hpp"
#include "model/survey/survey_result.hpp"

namespace cchc {

struct ResponseFiles {
    const std::vector<ChosenFile>& files;
    std::string folder;  ///< of the plan
    const Plan& plan;    ///< which names a survey
};

/// Reads and counts the responses of a survey: .csv or .txt (`,`, `;` or tabs), .xlsx, .ods. Of a spreadsheet
/// every sheet with a header is read. Row by row: no table is kept. `notes`: on what was passed over.
Responses load_responses(const ResponseFiles& request, const Questionnaire& questionnaire, const Files& files,
                         Sources& sources, std::vector<SurveyNote>& notes, Findings& findings);

}  // namespace cchc
