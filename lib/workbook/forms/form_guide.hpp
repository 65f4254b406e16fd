// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>

#include "diag/kinds.hpp"
#include "model/framework.hpp"
#include "xlsx/book.hpp"

namespace cchc {

/// One piece of advice to who fills in a form.
struct FormAdvice {
    Bilingual title;
    Bilingual text;
};

/// What a form's first sheet says.
struct FormGuide {
    Language language;
    const Framework& framework;
    std::string title;
    std::string line;  ///< below the title: whose form it is
    std::span<const FormAdvice> advice;
    std::string end = {};  ///< put behind the last advice
};

/// Adds the sheet of instructions, the one shown first.
void add_guide(Workbook& file, const FormGuide& guide);

}  // namespace cchc
