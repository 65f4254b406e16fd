// SPDX-License-Identifier: MIT
#pragma once

#include "diag/finding.hpp"
#include "model/scorecard.hpp"

namespace cchc {

/// Takes the pages cited (`1-6, 9`) into the evidence; a finding where they cannot be read. Whether they run
/// forward is checked later.
void set_pages(Evidence& evidence, const Located<std::string>& pages, Findings& findings);

}  // namespace cchc
