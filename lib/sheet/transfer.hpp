// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "sheet/read_spreadsheet.hpp"

namespace cchc {

/// What a reader found, as bytes for another process on the same machine.
std::string encoded(const SpreadsheetRead& read);

/// The way back. Nothing where the bytes are not what a sound reader sends: counts beyond the bytes, unknown
/// kinds, texts that are not UTF-8, cells out of order.
std::optional<SpreadsheetRead> decoded(std::string_view bytes);

}  // namespace cchc
