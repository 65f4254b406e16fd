// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>

#include "xlsx/book.hpp"

namespace cchc {

/// Where a workbook goes, and what becomes of a file that stands there.
struct BookTarget {
    std::string path;
    bool keeps_old = false;  ///< the old file stays, as `NAME (1).xlsx` or with the next number that is free
    /// Asked when all is written, says something else, and has replaced nothing yet: empty, or why the old
    /// file must stand.
    std::function<std::string()> last_look = {};
};

struct WrittenBook {
    std::string failure;  ///< empty, or what went wrong; the old file then stands untouched
    std::string kept;     ///< the path of the old file, where it was kept
};

/// Writes a workbook, whole or not at all; where the same stands there, it stays as it is. `fill` adds its
/// sheets. What went wrong is told in the system's or the library's words.
WrittenBook write_book(const BookTarget& target, const BookProperties& properties,
                       const std::function<void(Workbook&)>& fill);

/// The same over a file that nobody needs: empty, or what went wrong.
std::string write_book(const std::string& target, const BookProperties& properties,
                       const std::function<void(Workbook&)>& fill);

}  // namespace cchc
