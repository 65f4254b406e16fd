// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace cchc {

/// A scalar of YAML, in double quotes where it holds more than letters, digits and a few signs.
std::string yaml_scalar(std::string_view text);

}  // namespace cchc
