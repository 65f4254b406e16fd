// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "diag/bilingual.hpp"
#include "model/plan.hpp"
#include "score/letters/letter.hpp"
#include "xlsx/write_book.hpp"

namespace cchc {

struct LetterToPrint {
    const Letter& letter;
    const Plan& plan;
    int decimals = 2;  ///< of points
    Language language;
};

/// What one officer has to do, as a table to be filtered, and on a sheet of its own what concerns others,
/// too.
WrittenBook write_letter_book(const LetterToPrint& print, const BookTarget& target);

}  // namespace cchc
