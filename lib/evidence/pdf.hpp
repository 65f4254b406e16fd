// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cchc {

enum class PdfState {
    not_inspected,
    sound,
    repaired,   ///< opens, but only after repair: a warning
    empty,      ///< no bytes, or only zeros
    not_pdf,    ///< no `%PDF` within the first 1,024 bytes
    truncated,  ///< no `%%EOF` within the last 1,024 bytes (zero bytes at the end aside)
    encrypted,
    unreadable,
    no_pages,
};

struct Pdf {
    PdfState state = PdfState::not_inspected;
    std::size_t pages = 0;
    std::string reason;  ///< the library's words, where it gave any
};

/// Opens a PDF held in memory and counts its pages. Never throws for bad data; safe from several threads.
Pdf inspect_pdf(std::string_view bytes, const std::string& name);

}  // namespace cchc
