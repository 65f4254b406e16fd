// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// One definition of what a reader sees of a character; all that compares what people type reads it.
namespace cchc {

struct Character {
    char32_t code = 0;
    std::size_t bytes = 0;  ///< in the text; at least 1
};

/// The character that stands at the start of a text that isn't empty; U+FFFD, of 1 byte, where the text is no
/// UTF-8 there.
Character first_character(std::string_view text);
/// The last one.
Character last_character(std::string_view text);
void append_character(std::string& text, char32_t code);

namespace characters {

/// Seen as a blank: Unicode's blanks, tabs and line ends, and what only looks like one (Braille's, Hangul's).
bool is_blank(char32_t code);
/// Nothing is seen of it: what Unicode calls ignorable by default (zero width, soft hyphen, byte order mark,
/// direction, selectors). Hangul's fillers are both: a font shows them as a blank or not at all.
bool is_invisible(char32_t code);

bool is_letter(char32_t code);
/// Of a word: letters, marks and numbers.
bool is_of_word(char32_t code);
/// A decimal digit of any script.
bool is_digit(char32_t code);
/// A mark of mathematics or punctuation that is a sign by itself: minus, dash, point, quote.
bool is_sign(char32_t code);
/// What the character becomes where case does not count.
std::u32string case_folded(char32_t code);

}  // namespace characters

}  // namespace cchc
