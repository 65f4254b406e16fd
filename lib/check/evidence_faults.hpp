// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "diag/finding.hpp"
#include "evidence/register.hpp"

namespace cchc {

/// What is wrong with the name of a cited file, or nothing. `written`: as the score card has it.
std::optional<Message> fault_of_name(const Citation& citation, const std::string& written);

/// What is wrong with a document that is there, or nothing.
std::optional<Message> fault_of(const Document& document);

}  // namespace cchc
