// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "check/validate.hpp"

namespace cchc {

/// Why a workbook may not be written there: it is an input, or lies where inputs are looked for. Nothing
/// where it may, or no file is asked for.
std::optional<std::string> refusal_of_target(const std::string& target, const Validation& validation,
                                             const Files& files, Language language);

}  // namespace cchc
