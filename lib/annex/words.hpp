// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"

namespace cchc {

/// A word, number or sign of a text.
struct AnnexToken {
    enum class Kind { word, number, sign };
    Kind kind = Kind::word;
    std::string text;       ///< case-folded
    Decimal value;          ///< of a number
    std::size_t begin = 0;  ///< bytes in the text
    std::size_t end = 0;

    bool is(std::string_view word) const { return text == word; }
    bool is_number() const { return kind == Kind::number; }
};

/// A number is digits with at most one mark; what has more (1.1.1, 31/12 is three) is a sign.
std::vector<AnnexToken> tokens_of(std::string_view text);

/// Whether the case-folded text holds the phrase as whole words.
bool says(std::string_view folded_text, std::string_view phrase);
bool says_any(std::string_view folded_text, std::initializer_list<std::string_view> phrases);
/// Whether it begins with it.
bool begins_with_words(std::string_view folded_text, std::string_view phrase);
/// The first of the phrases that the text holds; empty where none.
std::string_view phrase_in(std::string_view folded_text, std::initializer_list<std::string_view> phrases);

/// Case-folded, each run of blanks one blank, none at the ends.
std::string plain_words(std::string_view text);
/// The lines that are not blank, trimmed.
std::vector<std::string> lines_of(std::string_view text);
/// Without `-`, `+`, `*`, `•`, `–` and blanks at its start.
std::string_view without_bullet(std::string_view line);
bool has_bullet(std::string_view line);
/// Whether it has letters, none of which is a small one.
bool is_in_capitals(std::string_view text);
/// Whether its first letter is a small one.
bool begins_small(std::string_view text);

}  // namespace cchc
