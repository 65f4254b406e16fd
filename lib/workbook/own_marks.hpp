// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "xlsx/book.hpp"

namespace cchc {

/// A hidden sheet that says what the book is and what its cells held as written, so that the next run can
/// tell whether people changed it. Call it when all other sheets are written.
void add_marks_sheet(Workbook& file, std::string_view schema);

}  // namespace cchc
