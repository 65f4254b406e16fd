// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "evidence/page_looks.hpp"

namespace cchc {

enum class PdfState {
    not_inspected,
    sound,      ///< opens without a password, whatever it permits
    repaired,   ///< opens, but only after repair: a warning
    trailing,   ///< sound, with over 1,024 bytes of something else behind its end: a warning
    empty,      ///< no bytes, or only zeros
    not_pdf,    ///< no `%PDF` within the first 1,024 bytes
    archive,    ///< begins as a file that holds others, whatever it holds; so do the next two
    office,     ///< of Word or Excel, as of before 2007
    signature,  ///< a container of signatures around the document
    truncated,  ///< no `%%EOF` after its last cross-reference, or shorter than its linearization says
    encrypted,  ///< asks for a password
    locked,     ///< locked for holders of certificates, or by another program's lock
    unreadable,
    no_pages,
};

struct Pdf {
    PdfState state = PdfState::not_inspected;
    std::size_t pages = 0;
    std::string looks;   ///< a PageLook's letter a page; may be shorter than `pages`
    std::string reason;  ///< the library's words, where it gave any; where trailing, the number of bytes

    /// Of a page counted from 1.
    PageLook look(std::size_t page) const;
};

/// Opens a PDF held in memory, counts its pages and looks at the cited ones. Never throws for bad data; safe
/// from several threads.
Pdf inspect_pdf(std::string_view bytes, const std::string& name, const CitedPages& cited);

/// A Pdf as one text, for the way from one process to another.
std::string text_of(const Pdf& pdf);
/// Back again; whatever a broken child may have written is no more than a PDF that cannot be read.
Pdf pdf_from(std::string_view text);

}  // namespace cchc
