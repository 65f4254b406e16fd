// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "diag/finding.hpp"

namespace cchc {

/// With this the SARIF of findings begins, whatever was found.
std::string sarif_start();

/// SARIF 2.1.0 (OASIS): one run, a rule a kind that was found, a result a finding; accepted findings are
/// suppressed ones. `version`: the program's.
std::string findings_sarif(const Findings& findings, std::string_view version, Language language);

}  // namespace cchc
