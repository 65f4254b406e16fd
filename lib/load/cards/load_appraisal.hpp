// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "diag/finding.hpp"
#include "model/appraisal.hpp"

namespace cchc {

/// Reads an appraisal (schema cchc/appraisal/1): all that could be read. Nothing where its round is not
/// known.
std::optional<Appraisal> load_appraisal(const Source* source, Findings& findings);

}  // namespace cchc
