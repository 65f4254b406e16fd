// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "report/layout.hpp"
#include "score/status/unit_status.hpp"

namespace cchc {

/// A table a unit with a row an officer, and what concerns nobody alone below it.
std::string status_text(const UnitStatus& status, const TextStyle& style);
/// Schema cchc/status/1.
std::string status_json(const UnitStatus& status, const std::string& tool);
/// A row an officer, then one for the council, the survey, the office and the whole; of many units all rows.
std::string status_csv(const std::vector<UnitStatus>& units);

}  // namespace cchc
