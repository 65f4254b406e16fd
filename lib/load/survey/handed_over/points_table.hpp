// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "load/survey/table_files.hpp"
#include "model/plan.hpp"
#include "model/survey/survey_result.hpp"

namespace cchc {

struct PointsTable {
    const TableFiles& tables;
    const TableFile& file;
    const Unit& unit;
};

/// Reads a table with the columns item, points or percent, number, date, title, and unit where it is of
/// several.
HandedOver load_points_table(const PointsTable& request, std::vector<SurveyNote>& notes, Findings& findings);

}  // namespace cchc
