// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/scorecard.hpp"

namespace cchc {

/// What is on a page, as the letter that stands for it.
enum class PageLook : char {
    unknown = '?',  ///< not looked at
    shown = 's',    ///< something is painted, or an annotation shown
    blank = 'b',
    broken = 'x',  ///< its contents, or all that it draws, do not decode
};

/// Pages to look at.
struct CitedPages {
    bool are_all = false;
    std::vector<PageRange> ranges;

    bool includes(std::size_t page) const;  ///< counted from 1
};

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

/// A Pdf as one text, for the way from one process to another.
std::string text_of(const Pdf& pdf);
/// Back again; whatever a broken reader may have written is no more than a PDF that cannot be read.
Pdf pdf_from(std::string_view text);

/// What a reader is told before a PDF's bytes.
std::string pdf_request(const CitedPages& cited);
/// Back again: takes it from the start of a request, which leaves the PDF's bytes.
CitedPages take_cited_pages(std::string_view& request);

}  // namespace cchc
