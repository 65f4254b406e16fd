// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "sheet/read_spreadsheet.hpp"

namespace cchc {

/// Reads a zip's bytes in this process: only for the reader, because hostile bytes can abort it. Throws
/// nothing but what the machine's state brings about.
SpreadsheetRead read_package(std::string_view bytes);

}  // namespace cchc
