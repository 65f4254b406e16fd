// SPDX-License-Identifier: MIT
#include "base/characters.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace cchc {
namespace {

struct CodeRange {
    char32_t first;
    char32_t last;
};

/// Beyond ASCII.
constexpr std::array<CodeRange, 12> blanks{{{0x85, 0x85},
                                            {0xA0, 0xA0},
                                            {0x115F, 0x1160},
                                            {0x1680, 0x1680},
                                            {0x2000, 0x200A},
                                            {0x2028, 0x2029},
                                            {0x202F, 0x202F},
                                            {0x205F, 0x205F},
                                            {0x2800, 0x2800},
                                            {0x3000, 0x3000},
                                            {0x3164, 0x3164},
                                            {0xFFA0, 0xFFA0}}};
constexpr std::array<CodeRange, 17> invisible{{{0xAD, 0xAD},
                                               {0x34F, 0x34F},
                                               {0x61C, 0x61C},
                                               {0x115F, 0x1160},
                                               {0x17B4, 0x17B5},
                                               {0x180B, 0x180F},
                                               {0x200B, 0x200F},
                                               {0x202A, 0x202E},
                                               {0x2060, 0x206F},
                                               {0x3164, 0x3164},
                                               {0xFE00, 0xFE0F},
                                               {0xFEFF, 0xFEFF},
                                               {0xFFA0, 0xFFA0},
                                               {0xFFF0, 0xFFF8},
                                               {0x1BCA0, 0x1BCA3},
                                               {0x1D173, 0x1D17A},
                                               {0xE0000, 0xE0FFF}}};

template <std::size_t count>
bool is_in(const std::array<CodeRange, count>& ranges, char32_t code) {
    const auto found = std::lower_bound(ranges.begin(), ranges.end(), code,
                                        [](const CodeRange& range, char32_t c) { return range.last < c; });
    return found != ranges.end() && found->first <= code;
}

utf8proc_category_t category_of(char32_t code) {
    return utf8proc_category(static_cast<utf8proc_int32_t>(code));
}

}  // namespace

Character first_character(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    if (lead < 0x80) return {lead, 1};
    utf8proc_int32_t code = -1;
    const auto read = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(text.size()), &code);
    if (read < 1) return {0xFFFD, 1};
    return {static_cast<char32_t>(code), static_cast<std::size_t>(read)};
}

Character last_character(std::string_view text) {
    constexpr std::size_t longest = 4;
    std::size_t bytes = 1;
    while (bytes < std::min(longest, text.size()) && (text[text.size() - bytes] & 0xC0) == 0x80) ++bytes;
    const Character last = first_character(text.substr(text.size() - bytes));
    return last.bytes == bytes ? last : Character{0xFFFD, 1};
}

void append_character(std::string& text, char32_t code) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code), bytes.data());
    text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
}

namespace characters {

bool is_blank(char32_t code) {
    if (code < 0x80) return code == ' ' || (code >= '\t' && code <= '\r');
    return is_in(blanks, code);
}

bool is_invisible(char32_t code) {
    return code >= 0x80 && is_in(invisible, code);
}

bool is_letter(char32_t code) {
    if (code < 0x80) return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
    const auto category = category_of(code);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

bool is_of_word(char32_t code) {
    if (code < 0x80) return is_letter(code) || (code >= '0' && code <= '9');
    const auto category = category_of(code);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

bool is_digit(char32_t code) {
    return category_of(code) == UTF8PROC_CATEGORY_ND;
}

bool is_sign(char32_t code) {
    switch (category_of(code)) {
        case UTF8PROC_CATEGORY_SM:
        case UTF8PROC_CATEGORY_PD:
        case UTF8PROC_CATEGORY_PO:
        case UTF8PROC_CATEGORY_PF:
        case UTF8PROC_CATEGORY_SK:
            return true;
        default:
            return false;
    }
}

std::u32string case_folded(char32_t code) {
    std::array<utf8proc_int32_t, 8> folded{};
    int last_class = 0;
    const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(code), folded.data(),
                                               folded.size(), UTF8PROC_CASEFOLD, &last_class);
    if (count < 1 || count > static_cast<utf8proc_ssize_t>(folded.size())) return {code};
    return {folded.begin(), folded.begin() + count};
}

}  // namespace characters

}  // namespace cchc
