// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "sheet/read_spreadsheet.hpp"

namespace cchc {

/// Thrown out of a parser's callbacks inside the reader, where nothing else can stop the parser;
/// `read_package` catches it.
struct Unreadable {
    SpreadsheetFault fault = SpreadsheetFault::broken;
    std::string reason;
};

}  // namespace cchc
