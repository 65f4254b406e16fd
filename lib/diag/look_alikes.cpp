// SPDX-License-Identifier: MIT
#include "diag/look_alikes.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace cchc {
namespace {

struct LookRow {
    char32_t code;
    char32_t like;
    Bilingual name;
};

#define LOOK_ALIKE(code, like, vi, en) LookRow{code, like, {vi, en}},
constexpr std::array look_rows{
#include "diag/look_alikes.def"
};
#undef LOOK_ALIKE

const LookRow* row_of(char32_t code) {
    const auto found =
        std::lower_bound(look_rows.begin(), look_rows.end(), code,
                         [](const LookRow& row, char32_t wanted) { return row.code < wanted; });
    return found != look_rows.end() && found->code == code ? &*found : nullptr;
}

bool is_full_width(char32_t code) {
    return code >= 0xFF01 && code <= 0xFF5E;
}

/// What the character looks like: one of those that a keyboard has.
char32_t look(char32_t code) {
    constexpr char32_t from_full_width = 0xFEE0;
    if (is_full_width(code)) code -= from_full_width;
    const LookRow* row = row_of(code);
    return row == nullptr ? code : row->like;
}

Bilingual name_of(char32_t code) {
    if (const LookRow* row = row_of(code)) return row->name;
    if (is_full_width(code)) return {"ký tự rộng kiểu chữ Hán", "FULLWIDTH CHARACTER"};
    const bool is_digit = code >= '0' && code <= '9';
    if (is_digit) return {"chữ số", "DIGIT"};
    const bool is_letter = (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z');
    if (is_letter) return {"chữ Latinh", "LATIN LETTER"};
    return {"ký tự thường", "PLAIN CHARACTER"};
}

NamedCharacter named(char32_t code, std::string_view sign) {
    return {std::string(sign), name_of(code), hexadecimal(code)};
}

/// Where the two texts differ first, if all their characters look the same.
std::optional<LookAlike> compared(const std::vector<PlacedCharacter>& text, const std::string& candidate) {
    const auto other = placed_characters(candidate);
    if (text.size() != other.size()) return std::nullopt;
    std::optional<std::size_t> first;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (look(text[i].code) != look(other[i].code)) return std::nullopt;
        if (!first && text[i].code != other[i].code) first = i;
    }
    if (!first) return std::nullopt;
    return LookAlike{candidate, named(text[*first].code, text[*first].bytes),
                     named(other[*first].code, other[*first].bytes)};
}

}  // namespace

std::vector<Arg> LookAlike::args() const {
    return {{"suggestion", shortened(text, 60)},
            {"sign", found.sign},
            {"name", found.name},
            {"code", found.code},
            {"other", expected.sign},
            {"other_name", expected.name},
            {"other_code", expected.code}};
}

std::optional<LookAlike> look_alike(std::string_view text, const std::vector<std::string>& candidates) {
    constexpr std::size_t longest = 120;
    if (text.size() > longest) return std::nullopt;
    const auto characters = placed_characters(text);
    for (const auto& candidate : candidates) {
        if (candidate.size() > longest) continue;
        if (auto found = compared(characters, candidate)) return found;
    }
    return std::nullopt;
}

}  // namespace cchc
