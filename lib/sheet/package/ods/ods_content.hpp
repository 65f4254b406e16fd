// SPDX-License-Identifier: MIT
#pragma once

#include "sheet/package/orcus_package.hpp"
#include "sheet/table.hpp"

namespace cchc {

/// Whether the package's manifest says that parts of it are encrypted.
bool is_encrypted_ods(const Package& package);

/// Reads content.xml of an .ods; throws `Unreadable` (not_a_spreadsheet) where it holds no spreadsheet.
Spreadsheet read_ods(const Package& package);

}  // namespace cchc
