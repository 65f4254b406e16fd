// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "model/whose.hpp"

namespace cchc {

/// A scalar of YAML, in double quotes where it holds more than letters, digits and a few signs.
std::string yaml_scalar(std::string_view text);

/// The lines `year` and `unit`, of what is stated.
std::string whose_lines(const Whose& whose);

}  // namespace cchc
