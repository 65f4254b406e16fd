// SPDX-License-Identifier: MIT
#pragma once

#include "diag/finding.hpp"
#include "model/scorecard.hpp"

namespace cchc {

/// Takes the pages cited (`1-6, 9`) into the evidence; a finding where they cannot be read. Whether they run
/// forward is checked later.
void set_pages(Evidence& evidence, const Located<std::string>& pages, Findings& findings);
/// Takes an address into the evidence; false, and a finding, where it is none.
bool set_link(Evidence& evidence, Located<std::string> address, Findings& findings);

}  // namespace cchc
