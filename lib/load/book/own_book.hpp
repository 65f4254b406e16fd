// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "sheet/table.hpp"

namespace cchc {

/// What stands where a workbook that people only read is to be written anew.
enum class OwnBook {
    unchanged,
    changed,  ///< people wrote into it, or took sheets away or put some in
    foreign,  ///< it is none of that schema
};

/// As told by the hidden sheet that `add_marks_sheet` writes.
OwnBook judge_own_book(const Spreadsheet& book, std::string_view schema);

}  // namespace cchc
