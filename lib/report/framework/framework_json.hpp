// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "model/framework.hpp"

namespace cchc {

/// The framework as JSON with the keys of framework.yaml: read back, it is the same framework.
std::string framework_json(const Framework& framework);

}  // namespace cchc
