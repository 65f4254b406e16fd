// SPDX-License-Identifier: MIT
#pragma once

#include "model/book/result_marks.hpp"
#include "xlsx/sheet.hpp"

namespace cchc {

/// The marks of all that was written on a sheet so far, people's own cells aside.
CellMarks marks_of(const Sheet& sheet);

}  // namespace cchc
