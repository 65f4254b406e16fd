// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

/// Words as people type and paste them: what nobody sees of them is read past.
namespace cchc {

/// Without white space of any kind and invisible characters at both ends.
std::string_view trimmed_cell(std::string_view text);

/// The same, without invisible characters inside (zero width, soft hyphen, byte order mark, direction), in
/// normal form C: ids, options, headers and codes are compared so. The text must be valid UTF-8.
std::string typed_text(std::string_view text);
/// Whether `typed_text` would surely leave a trimmed text as it is (fast; may say no to one that it would).
bool is_surely_typed(std::string_view trimmed);

}  // namespace cchc
