// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "sheet/package/orcus_package.hpp"
#include "sheet/package/table_builder.hpp"
#include "sheet/package/xlsx/xlsx_parts.hpp"

namespace cchc {

/// What the cells of all sheets of a workbook refer to.
struct XlsxContext {
    std::vector<std::string> strings;
    std::vector<NumberLook> looks;  ///< by index of a cell style
    bool dates_from_1904 = false;
};

/// Reads the cells and data validations of a worksheet part.
void read_xlsx_sheet(const Package& package, const std::string& part, const XlsxContext& context,
                     TableBuilder& table);

}  // namespace cchc
