// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/files.hpp"
#include "diag/finding.hpp"
#include "report/findings/summary.hpp"
#include "report/units/units_text.hpp"

namespace cchc {

struct ReportsRequest {
    const std::vector<std::string>& targets;  ///< files, each of a kind by its ending
    Language language;
    std::string version;                 ///< the program's
    const std::vector<UnitLine>& units;  ///< that were validated
};

/// Writes what was found into each file, whole or not at all: .xlsx, .json (cchc/findings/2), .csv (with a
/// BOM, for Excel), .sarif. One that stands there makes room where an earlier run made it; a workbook that
/// somebody changed does not. Findings: what was not written, and why.
Findings write_reports(const ReportsRequest& request, const Findings& findings, const Summary& summary,
                       const Files& files);

}  // namespace cchc
