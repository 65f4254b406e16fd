// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "model/questionnaire.hpp"
#include "yaml/reader.hpp"

namespace cchc {

/// Reads a questionnaire as far as it goes; nothing where it is none. Options with their percent (0..100) or
/// `skip`, groups, and questions with the groups they ask (all, where none is named). What a question's item
/// is, is left to the checks.
std::optional<Questionnaire> load_questionnaire(const Source* source, Findings& findings);

}  // namespace cchc
