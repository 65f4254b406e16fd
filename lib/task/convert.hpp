// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "check/validate.hpp"
#include "task/language_choice.hpp"

namespace cchc {

/// Whether there is a way from the one to the other, by the endings of their names: from .yaml to .xlsx, or
/// from .xlsx and .ods to .yaml.
bool can_convert(const std::string& from, const std::string& to);

/// A score card or form, by its plan.
struct ConvertRequest {
    std::string from;  ///< with `to`, such that `can_convert`
    std::string to;
    std::string plan;
    int jobs = 1;
    LanguageChoice language = {};
};

enum class ConvertState {
    converted,
    plan_has_errors,    ///< the plan or its framework
    card_refused,       ///< it cannot be read or carried over whole
    decisions_refused,  ///< the council's form cannot
};

struct ConvertOutcome {
    ConvertState state = ConvertState::converted;
    Findings findings;                 ///< sorted
    std::optional<Language> language;  ///< the plan's
};

/// Turns a YAML score card into a form, a form into a score card, or the council's form into an appraisal.
/// Nothing is lost on the way, and nothing is written where something would be; an existing file stays.
ConvertOutcome convert(const ConvertRequest& request, const Files& files, Sources& sources);

}  // namespace cchc
