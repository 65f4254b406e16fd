// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace cchc {

/// A text as a cell of CSV: quoted where needed, and with an apostrophe before what a spreadsheet would take
/// for a formula. Not for numbers.
std::string csv_cell(const std::string& text);

}  // namespace cchc
