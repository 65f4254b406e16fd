// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include "diag/finding.hpp"
#include "model/framework.hpp"

namespace cchc {

/// Reads a framework (schema cchc/framework/1): shapes, types, codes and formulas; check_framework checks the
/// sums. Null where the file is no framework or its YAML is broken; else all that could be read.
std::shared_ptr<Framework> load_framework(const Source* source, Findings& findings);

}  // namespace cchc
