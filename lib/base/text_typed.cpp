// SPDX-License-Identifier: MIT
#include "base/text_typed.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace cchc {
namespace {

struct CodeRange {
    utf8proc_int32_t first;
    utf8proc_int32_t last;
};

/// What Unicode calls ignorable by default: nothing is seen of it.
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
constexpr std::array<CodeRange, 10> blanks{{{0x09, 0x0D},
                                            {0x20, 0x20},
                                            {0x85, 0x85},
                                            {0xA0, 0xA0},
                                            {0x1680, 0x1680},
                                            {0x2000, 0x200A},
                                            {0x2028, 0x2029},
                                            {0x202F, 0x202F},
                                            {0x205F, 0x205F},
                                            {0x3000, 0x3000}}};

template <std::size_t count>
bool is_in(const std::array<CodeRange, count>& ranges, utf8proc_int32_t code) {
    return std::any_of(ranges.begin(), ranges.end(),
                       [&](const CodeRange& range) { return range.first <= code && code <= range.last; });
}

bool is_invisible(utf8proc_int32_t code) {
    return is_in(invisible, code);
}

bool is_blank_or_invisible(utf8proc_int32_t code) {
    return is_in(blanks, code) || is_invisible(code);
}

bool is_ascii(std::string_view text) {
    return std::none_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
}

/// The character at the start of a text, and its bytes; 0 bytes where it is none.
struct Character {
    utf8proc_int32_t code = -1;
    std::size_t bytes = 0;
};

Character first_of(std::string_view text) {
    Character first;
    const auto read = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(text.size()), &first.code);
    if (read > 0) first.bytes = static_cast<std::size_t>(read);
    return first;
}

Character last_of(std::string_view text) {
    constexpr std::size_t longest = 4;
    std::size_t bytes = 1;
    while (bytes < std::min(longest, text.size()) && (text[text.size() - bytes] & 0xC0) == 0x80) ++bytes;
    const Character last = first_of(text.substr(text.size() - bytes));
    return last.bytes == bytes ? last : Character{};
}

bool is_seen(char c) {
    return c > ' ' && c < '\x7F';
}

}  // namespace

std::string_view trimmed_cell(std::string_view text) {
    if (!text.empty() && is_seen(text.front()) && is_seen(text.back())) return text;
    while (!text.empty()) {
        const Character first = first_of(text);
        if (first.bytes == 0 || !is_blank_or_invisible(first.code)) break;
        text.remove_prefix(first.bytes);
    }
    while (!text.empty()) {
        const Character last = last_of(text);
        if (last.bytes == 0 || !is_blank_or_invisible(last.code)) break;
        text.remove_suffix(last.bytes);
    }
    return text;
}

std::string typed_text(std::string_view text) {
    std::string_view rest = trimmed_cell(text);
    if (is_surely_typed(rest)) return std::string(rest);
    std::string seen;
    while (!rest.empty()) {
        const Character first = first_of(rest);
        const std::size_t bytes = std::max<std::size_t>(first.bytes, 1);
        if (!is_invisible(first.code)) seen += rest.substr(0, bytes);
        rest.remove_prefix(bytes);
    }
    return to_nfc(seen);
}

bool is_surely_typed(std::string_view trimmed) {
    if (is_ascii(trimmed)) return true;
    constexpr std::string_view soft_hyphen = "\xC2\xAD";
    return is_surely_nfc(trimmed) && trimmed.find(soft_hyphen) == std::string_view::npos;
}

}  // namespace cchc
