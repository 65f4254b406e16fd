// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cchc {

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
