// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "model/assessment.hpp"
#include "score/survey_results.hpp"

namespace cchc {

/// The survey as CSV (UTF-8, RFC 4180, LF): a row a question and group, then a row a group of the item
/// (question empty), then a row the item (group empty, too) with its points. Each option has a column of
/// counts and one of shares in percent of the valid answers, empty where a question does not have it and for
/// options that are skipped. Where points were handed over, three columns name the document.
std::string survey_csv(const Assessment& assessment, const SurveyResults& survey);

}  // namespace cchc
