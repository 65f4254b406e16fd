// SPDX-License-Identifier: MIT
#include "load/framework/formula_cursor.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace cchc {

Place FormulaCursor::place_at(std::size_t at, std::size_t length) const {
    Place place = text_.place;
    // Only a plain text that stands on one line as it is can be pointed into.
    const auto line = line_text(place);
    const bool verbatim =
        place.column > 0 &&
        line.substr(std::min<std::size_t>(place.column - 1, line.size())).rfind(text_.value, 0) == 0;
    if (verbatim) {
        place.column += static_cast<std::uint32_t>(std::min(at, text_.value.size()));
        place.length = static_cast<std::uint32_t>(std::max<std::size_t>(length, 1));
    }
    return place;
}

void FormulaCursor::fail(Wanted wanted) {
    skip_blanks();
    const std::string found = at_ < text_.value.size() ? shortened(text_.value.substr(at_), 20) : text_.value;
    findings_.add({.message = Message::formula_syntax,
                   .place = place_at(at_),
                   .args = {{"found", found},
                            {"expected_vi", std::string(wanted.vi)},
                            {"expected_en", std::string(wanted.en)}}});
    throw Broken{};
}

void FormulaCursor::fail_long() {
    findings_.add({.message = Message::formula_long, .place = text_.place});
    throw Broken{};
}

void FormulaCursor::skip_blanks() {
    at_ = std::min(text_.value.find_first_not_of(" \n\t", at_), text_.value.size());
}

bool FormulaCursor::take(std::string_view sign) {
    skip_blanks();
    if (std::string_view(text_.value).substr(at_, sign.size()) != sign) return false;
    const bool is_word = is_letter(sign.front());
    const std::size_t end = at_ + sign.size();
    if (is_word && end < text_.value.size() && (is_letter(text_.value[end]) || is_digit(text_.value[end]))) {
        return false;
    }
    at_ = end;
    return true;
}

}  // namespace cchc
