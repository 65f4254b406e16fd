// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>

#include "diag/finding.hpp"
#include "xlsx/write_book.hpp"

namespace cchc {

struct FindingsToPrint {
    const Findings& findings;
    std::string summary;   ///< all in numbers
    std::size_t year = 0;  ///< of the first plan; 0: none
};

/// What was found as a table to be filtered: severity, kind, what, how to mend it, file, sheet, cell or line,
/// item, officer, points.
WrittenBook write_findings_book(const FindingsToPrint& print, Language language, const BookTarget& target);

}  // namespace cchc
