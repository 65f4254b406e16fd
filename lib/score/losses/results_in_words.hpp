// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "check/validate.hpp"
#include "model/wording.hpp"
#include "score/results.hpp"

namespace cchc {

/// A unit's results in one language: what tables, sheets and texts are written from.
struct ResultsInWords {
    const Validation& validation;
    const Results& results;
    Language language;

    const Assessment& assessment() const { return validation.assessment; }
    const Plan& plan() const { return validation.assessment.plan; }
    const Framework& framework() const { return *validation.assessment.framework; }
    std::string say(const Bilingual& words) const { return std::string(words.in(language)); }
    /// One of two texts that are used in one place only.
    std::string say(const char* vietnamese, const char* english) const {
        return language == Language::vi ? vietnamese : english;
    }
    /// Points in a text: `84,60`.
    std::string points(const Ratio& value) const;
    /// Points as they are written with their word: `2 điểm`.
    std::string with_unit(const Ratio& value) const;
};

/// The officers' names as the tables show them, told apart where two have the same.
std::vector<std::string> officer_names_of(const Plan& plan);

}  // namespace cchc
