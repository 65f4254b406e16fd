// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace cchc {

/// Where a PDF ends in its file.
struct PdfEnd {
    bool is_cut_off = false;   ///< no end after its last cross-reference, or shorter than it says itself
    std::string_view pdf;      ///< up to its last `%%EOF`
    std::size_t trailing = 0;  ///< bytes that follow, but for blanks and zeros
};

/// Looks for the end of a PDF whose `%PDF` stands at `header`.
PdfEnd find_pdf_end(std::string_view bytes, std::size_t header);

}  // namespace cchc
