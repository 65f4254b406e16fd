// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "diag/finding.hpp"
#include "report/findings/summary.hpp"
#include "report/layout.hpp"

namespace cchc {

/// One finding for a person: severity, message and kind; the place with the line quoted and a caret; item,
/// officer and points at stake; how to mend it; related places. Ends with a newline.
std::string finding_text(const Finding& finding, const TextStyle& style);
/// All of them, an empty line between two.
std::string findings_text(const Findings& findings, const TextStyle& style);
/// `12 errors, 3 warnings; 96/98 items scored; 14.5 points at stake`, with a newline.
std::string summary_text(const Summary& summary, const TextStyle& style);

}  // namespace cchc
