// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace cchc {

/// Excel's `_xHHHH_` in the texts of an .xlsx decoded: UTF-16 units, `_x005F_` for an underscore. Half a
/// surrogate pair becomes U+FFFD.
std::string decoded_excel_text(std::string_view text);

/// The text in normal form C with LF line ends. It must be valid UTF-8.
std::string normal_text(std::string_view text);

}  // namespace cchc
