// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "diag/bilingual.hpp"

namespace cchc {

/// The language a task writes in: the one asked for, else the plan's, else another.
struct LanguageChoice {
    std::optional<Language> asked = std::nullopt;
    Language otherwise = Language::en;

    Language of(std::optional<Language> of_plan) const { return asked.value_or(of_plan.value_or(otherwise)); }
};

}  // namespace cchc
