// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

#include "diag/finding.hpp"
#include "model/plan.hpp"

namespace cchc {

/// Reads a plan (schema cchc/plan/1). Nothing where the file is no plan or its YAML is broken; else all that
/// could be read.
std::optional<Plan> load_plan(const Source* source, Findings& findings);

/// Whether a text may be a unit's id, by which files are named: letters, digits, `-`, `_` and `.`, no way to
/// another folder.
bool is_unit_id(std::string_view text);

}  // namespace cchc
