// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "load/carry/carried_card.hpp"
#include "load/forms/form_sheets.hpp"

namespace cchc {

/// A sheet taken for one of a form, and in which language it is.
struct LenientTable {
    FormSheet table;
    Language language = Language::vi;
    std::vector<UnknownEntry> unknown = {};
};

/// Finds a form's table on a sheet without telling what is wrong with it: by its mark, or by its columns'
/// titles. Columns that are gone are blank. Nothing where fewer than four columns are there.
std::optional<LenientTable> find_lenient_table(const SheetRef& sheet, const Framework& framework);

}  // namespace cchc
