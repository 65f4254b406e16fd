// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "diag/kinds.hpp"
#include "diag/place.hpp"

namespace cchc {

/// A source line as shown in a terminal, and what to underline.
struct Quote {
    std::string line;
    std::size_t indent = 0;  ///< columns before the underlined span
    std::size_t width = 1;   ///< columns of the span
};

/// The line a place is on, at most `width` columns of it around the place; nothing where the place has no
/// line of text.
std::optional<Quote> quote(const Place& place, std::size_t width);

/// `scores/van-phong.yaml:14:5`, `form.xlsx, sheet “Scores”, cell C12`, or the path alone.
std::string place_text(const Place& place, Language language);

}  // namespace cchc
