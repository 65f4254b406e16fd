// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "check/validate.hpp"
#include "score/results.hpp"

namespace cchc {

struct BookOptions {
    Language language = Language::vi;
    std::string tool;  ///< name and version, for the provenance sheet
};

/// Writes the workbook of one unit over `target`, whole or not at all. Empty, or what went wrong, in the
/// system's or the library's words; the old file then stands untouched.
std::string write_result_book(const Validation& validation, const Results& results, const std::string& target,
                              const BookOptions& options);

}  // namespace cchc
