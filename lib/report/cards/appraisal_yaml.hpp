// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "model/appraisal.hpp"

namespace cchc {

/// A council's form as YAML (schema cchc/appraisal/1) that reads back as the same appraisal: decisions by
/// points, acceptance or as not applicable, which are all that a form holds.
std::string appraisal_yaml(const Appraisal& appraisal);

}  // namespace cchc
