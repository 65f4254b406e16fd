// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "check/validate.hpp"
#include "model/book/remedy.hpp"
#include "score/results.hpp"
#include "workbook/book.hpp"
#include "xlsx/write_book.hpp"

namespace cchc {

struct BookOptions {
    Language language = Language::vi;
    std::string tool;                           ///< name and version, for the provenance sheet
    Remedies old_remedies = {};                 ///< what people wrote into the workbook that stands there
    std::optional<PreviousYear> previous = {};  ///< shown by area on the summary
};

/// Writes the workbook of one unit, whole or not at all. What went wrong is told in the system's or the
/// library's words; the old file then stands untouched.
WrittenBook write_result_book(const Validation& validation, const Results& results, const BookTarget& target,
                              const BookOptions& options);

}  // namespace cchc
