// SPDX-License-Identifier: MIT
#pragma once

#include "base/files.hpp"
#include "diag/finding.hpp"
#include "load/files/choose_files.hpp"
#include "model/questionnaire.hpp"

namespace cchc {

struct ResponseFiles {
    const std::vector<ChosenFile>& files;
    std::string folder;  ///< of the plan
};

/// Reads and counts the responses of a survey: .csv (UTF-8; `,`, `;` or tabs), .xlsx, .ods. Of a spreadsheet
/// every sheet with a header `id,group,…` is read. Row by row: no table is kept.
Responses load_responses(const ResponseFiles& request, const Questionnaire& questionnaire, const Files& files,
                         Sources& sources, Findings& findings);

}  // namespace cchc
