// SPDX-License-Identifier: MIT
#pragma once

#include "diag/finding.hpp"
#include "evidence/register.hpp"
#include "model/assessment.hpp"

namespace cchc {

/// What is wrong with the documents cited, or lying in the evidence folder. A fault of a file is one finding
/// at its first citation, with the other citations as related places and every item's points at stake. Adds a
/// source for a file that is named on its own account.
void check_evidence(const Assessment& assessment, const Register& evidence, Sources& sources,
                    Findings& findings);

}  // namespace cchc
