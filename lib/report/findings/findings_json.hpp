// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "diag/finding.hpp"
#include "report/findings/summary.hpp"

namespace cchc {

/// The findings as JSON, schema cchc/findings/2.
std::string findings_json(const Findings& findings, const Summary& summary, Language language);

}  // namespace cchc
