// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/filled.hpp"
#include "diag/kinds.hpp"

namespace cchc {

/// How a text report is laid out.
struct TextStyle {
    Language language = Language::en;
    bool color = false;
    std::size_t width = 80;  ///< columns
};

/// Safe to send to a terminal: valid UTF-8 on one line, tabs as two spaces, control and direction characters
/// as `�`.
std::string printable(std::string_view text);
/// The characters of valid UTF-8, each with the combining marks that follow it.
std::vector<std::string_view> characters_of(std::string_view text);
/// Lines of at most `width` columns, broken at spaces; a longer word has a line of its own. At least one
/// line.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);
/// The wrapped text, with `first` before its first line and as many spaces before the others; ends with a
/// newline.
std::string hanging(std::string_view first, std::string_view text, std::size_t width);
/// Filled with spaces up to `width` columns.
std::string padded_right(std::string_view text, std::size_t width);
std::string padded_left(std::string_view text, std::size_t width);

enum class Color { error, warning, strong, faint };
/// The text in colour, where the style has colours.
std::string colored(const TextStyle& style, Color color, std::string_view text);

}  // namespace cchc
