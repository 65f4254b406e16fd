// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>

#include "check/validate.hpp"
#include "diag/bilingual.hpp"

namespace cchc {

struct LettersRequest {
    std::string folder;  ///< made where it is not there
    Language language;
};

struct LettersOutcome {
    std::size_t count = 0;  ///< letters that stand now
    std::size_t units = 0;  ///< whose plan could be read
    Findings faults;        ///< what was not written, and why
};

/// Writes for each officer with something to do, and for the council, a list (ID.xlsx) and a draft (ID.eml)
/// with the list and the officer's form attached: the one handed in, else one made anew (ID-bieu-mau.xlsx).
/// A file that exists stays unless it says the same; what stands otherwise is a fault, and the others are
/// made.
void write_letters(const Validation& validation, const LettersRequest& request, const Files& files,
                   LettersOutcome& outcome);

}  // namespace cchc
