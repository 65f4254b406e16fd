// SPDX-License-Identifier: MIT
#include "sheet/package/cell_text.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

#include "base/text.hpp"

namespace cchc {
namespace {

constexpr std::size_t escape_length = 7;  // _xHHHH_
constexpr char32_t replacement = 0xFFFD;

bool is_hexadecimal(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// The UTF-16 unit that the text starts with as an escape.
std::optional<char32_t> leading_unit(std::string_view text) {
    if (text.size() < escape_length || !text.starts_with("_x") || text[6] != '_') return std::nullopt;
    const auto digits = text.substr(2, 4);
    if (!std::all_of(digits.begin(), digits.end(), is_hexadecimal)) return std::nullopt;
    std::uint32_t unit = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), unit, 16);
    return unit;
}

bool is_high(char32_t unit) {
    return unit >= 0xD800 && unit <= 0xDBFF;
}
bool is_low(char32_t unit) {
    return unit >= 0xDC00 && unit <= 0xDFFF;
}

void append(std::string& text, char32_t code) {
    const auto add = [&](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    const auto add_rest = [&](unsigned shift) { add(0x80 | ((code >> shift) & 0x3F)); };
    if (code < 0x80) {
        add(code);
    } else if (code < 0x800) {
        add(0xC0 | (code >> 6U));
        add_rest(0);
    } else if (code < 0x10000) {
        add(0xE0 | (code >> 12U));
        add_rest(6);
        add_rest(0);
    } else {
        add(0xF0 | (code >> 18U));
        add_rest(12);
        add_rest(6);
        add_rest(0);
    }
}

}  // namespace

std::string decoded_excel_text(std::string_view text) {
    std::string decoded;
    std::size_t copied = 0;
    std::size_t at = text.find("_x");
    while (at != std::string_view::npos) {
        const auto unit = leading_unit(text.substr(at));
        if (!unit) {
            at = text.find("_x", at + 1);
            continue;
        }
        decoded += text.substr(copied, at - copied);
        copied = at + escape_length;
        const auto second = is_high(*unit) ? leading_unit(text.substr(copied)) : std::nullopt;
        if (second && is_low(*second)) {
            append(decoded, 0x10000 + ((*unit - 0xD800) << 10U) + (*second - 0xDC00));
            copied += escape_length;
        } else {
            append(decoded, is_high(*unit) || is_low(*unit) ? replacement : *unit);
        }
        at = text.find("_x", copied);
    }
    decoded += text.substr(copied);
    return decoded;
}

std::string normal_text(std::string_view text) {
    if (text.find('\r') == std::string_view::npos && is_surely_nfc(text)) return std::string(text);
    std::string lines;
    lines.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_return = text[i] == '\r';
        if (is_return && i + 1 < text.size() && text[i + 1] == '\n') continue;
        lines += is_return ? '\n' : text[i];
    }
    return is_surely_nfc(lines) ? lines : to_nfc(lines);
}

}  // namespace cchc
