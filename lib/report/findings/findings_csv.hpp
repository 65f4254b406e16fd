// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "diag/finding.hpp"

namespace cchc {

/// The head of the CSV of findings.
inline constexpr std::string_view findings_csv_head =
    "severity,kind,file,line,column,sheet,cell,unit,item,officer,points,message,help,accepted\n";

/// A row a finding; points are what it can cost, decimals with a point.
std::string findings_csv(const Findings& findings, Language language);

}  // namespace cchc
