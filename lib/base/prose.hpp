// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cchc {

/// A text as it is compared with others: in normal form C, case-folded, đ, Đ, ð and Ð one letter, each run of
/// Unicode's blanks one blank, without format characters, and without blanks and punctuation at its ends. The
/// text must be valid UTF-8.
std::string plain_prose(std::string_view text);

/// The plain prose without these phrases, the longest taken out first; a blank stands for each.
std::string without_phrases(std::string_view text, const std::vector<std::string>& phrases);

/// Different words (runs of letters, marks and digits that hold a letter) of a plain prose.
std::size_t count_different_words(std::string_view prose);
/// Different letters of a plain prose.
std::size_t count_different_letters(std::string_view prose);

}  // namespace cchc
