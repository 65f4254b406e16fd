// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/finding.hpp"

namespace cchc {

/// A character by its look, name and code point.
struct NamedCharacter {
    std::string sign;
    Bilingual name;
    std::string code;  ///< hexadecimal, without `U+`
};

/// A text that looks like the one found, and the first character in which they differ.
struct LookAlike {
    std::string text;
    NamedCharacter found;
    NamedCharacter expected;

    /// For messages: suggestion, sign, name, code; other, other_name, other_code of what was expected.
    std::vector<Arg> args() const;
};

/// The first candidate that looks like the text and is another: letters of another alphabet, Đ and Ð,
/// hyphens, blanks, quotes, 0 and O, 1 and l and I. Both in normal form C.
std::optional<LookAlike> look_alike(std::string_view text, const std::vector<std::string>& candidates);

}  // namespace cchc
