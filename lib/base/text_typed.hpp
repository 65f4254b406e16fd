// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
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

/// A character that looks right in a number and is none of ours: a digit of another script, a blank between
/// the digits that is no plain one, a sign such as U+2212.
struct ForeignSign {
    enum class Kind { digit, blank, mark };
    Kind kind = Kind::mark;
    std::string text;  ///< the character itself
    char32_t code = 0;
};

/// The first such character of a text that is a number but for those; nothing of any other text.
std::optional<ForeignSign> find_foreign_sign(std::string_view text);

}  // namespace cchc
