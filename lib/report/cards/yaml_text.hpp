// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/scorecard.hpp"
#include "model/whose.hpp"

namespace cchc {

/// A scalar of YAML, in double quotes where it holds more than letters, digits and a few signs.
std::string yaml_scalar(std::string_view text);
/// `[a, b]` or `{a, b}`.
std::string yaml_joined(const std::vector<std::string>& parts, std::string_view open, std::string_view close);

/// The lines `year` and `unit`, of what is stated.
std::string whose_lines(const Whose& whose);
/// The lines `level`, `parts` and `inputs` of an entry, of what it has.
std::string answer_lines(const Score& score);

}  // namespace cchc
