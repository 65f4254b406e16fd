// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/assessment.hpp"
#include "score/survey_results.hpp"

namespace cchc {

/// The survey as CSV (UTF-8, RFC 4180, LF): a row a question and group, then a row a group of the item
/// (question empty), then a row the item (group empty, too) with its points. Each option has a column of
/// counts and one of shares in percent of the valid answers, empty where a question does not have it and for
/// options that are skipped. Where points were handed over, three columns name the document.
std::string survey_csv(const Assessment& assessment, const SurveyResults& survey);

/// A survey's rows, apart from what they were computed of.
struct SurveyTable {
    std::vector<std::string> options;  ///< of all questions, in order
    bool has_documents = false;        ///< rows end in what hands points over
    std::string cells = {};            ///< row by row, each as CSV writes it and ended by a NUL
};
SurveyTable survey_table(const Assessment& assessment, const SurveyResults& survey);

/// A unit's survey among those of many.
struct UnitSurvey {
    std::string unit;
    std::size_t year = 0;
    SurveyTable table;
};
/// The same of many units, whose id and year stand first in each row; the options are those of all of them.
std::string surveys_csv(const std::vector<UnitSurvey>& surveys);

}  // namespace cchc
