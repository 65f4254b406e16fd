// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "workbook/survey/survey_rows.hpp"

namespace cchc {

/// Below the survey's table, a page for each group asked: its questions and their chart, stacked bars of the
/// shares where they all have the same options, else bars of the means. Returns the row behind.
std::uint32_t write_survey_charts(const Book& book, const SurveyRows& rows, Sheet& sheet, std::uint32_t row);

}  // namespace cchc
