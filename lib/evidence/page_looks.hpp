// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "evidence/qpdf_file.hpp"
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

/// A letter a page, as far as the limits of work allow.
std::string look_at_pages(QpdfFile& file, std::size_t count, const CitedPages& pages);

}  // namespace cchc
