// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "sheet/package/orcus_package.hpp"
#include "sheet/table.hpp"

namespace cchc {

/// The part that holds a Word document's text; empty where the package is something else.
std::string find_word_document(const Package& package);

/// The tables of a Word document, those inside cells as text of the cell. A cell that spans columns stands in
/// its first; what tracked changes took away is left out, and digits in the air come as such (⁷).
Spreadsheet read_docx(const Package& package, const std::string& part);

}  // namespace cchc
