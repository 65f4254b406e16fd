// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cchc {

/// Offset of the first byte that is not valid UTF-8, or nothing.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// A character that no text of ours may hold: a control character but tab and line feed, U+FFFE or U+FFFF.
struct ControlCharacter {
    std::size_t offset = 0;
    std::size_t length = 0;  ///< bytes
    char32_t code = 0;
};
std::optional<ControlCharacter> find_control(std::string_view text);
/// Its code in four digits: `000D`.
std::string hexadecimal(char32_t code);

/// Whether a file of that name can be written about: UTF-8 without control characters.
bool is_sound_name(std::string_view name);
/// A name that is not, its bytes that nothing shows written as `%FF`.
std::string escaped_name(std::string_view name);

/// Whether the text is surely in Unicode normal form C (fast; may say no to a text that is).
bool is_surely_nfc(std::string_view text);
/// The text in normal form C. The text must be valid UTF-8; one with over 256 combining marks in a row stays
/// as it is, like in `folded`.
std::string to_nfc(std::string_view text);
/// Case-folded, in normal form C: for comparing names and fillers without regard to case.
std::string folded(std::string_view text);
/// Case-folded and without accents; `đ` becomes `d`. For near-name suggestions only.
std::string without_accents(std::string_view text);

struct PlacedCharacter {
    char32_t code = 0;
    std::string_view bytes;  ///< in the text
};
/// The text's code points, up to what is not UTF-8.
std::vector<PlacedCharacter> placed_characters(std::string_view text);

/// Number of code points; combining marks count.
std::size_t count_characters(std::string_view text);
/// Number of Unicode letters (categories L*), counted in normal form C.
std::size_t count_letters(std::string_view text);
/// Columns the text takes in a terminal.
std::size_t display_width(std::string_view text);

/// Without white space at both ends.
std::string_view trimmed(std::string_view text);
/// At most `characters` code points, the last one an ellipsis where something was cut.
std::string shortened(std::string_view text, std::size_t characters);

/// The candidate nearest to the word (case and accents count less), or nothing where none is near.
std::optional<std::string> closest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace cchc
