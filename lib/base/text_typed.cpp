// SPDX-License-Identifier: MIT
#include "base/text_typed.hpp"

#include <algorithm>

#include "base/characters.hpp"
#include "base/text.hpp"

namespace cchc {
namespace {

bool is_blank_or_invisible(char32_t code) {
    return characters::is_blank(code) || characters::is_invisible(code);
}

bool is_ascii(std::string_view text) {
    return std::none_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
}

bool is_seen(char c) {
    return c > ' ' && c < '\x7F';
}

/// What stands in numbers as people write them with a keyboard's signs.
bool is_ours(char32_t code) {
    return (code >= '0' && code <= '9') || code == '.' || code == ',' || code == '-' || code == '+' ||
           code == ' ' || code == '\'' || code == '_';
}

std::optional<ForeignSign::Kind> kind_of_sign(char32_t code) {
    if (characters::is_blank(code) || characters::is_invisible(code)) return ForeignSign::Kind::blank;
    if (characters::is_digit(code)) return ForeignSign::Kind::digit;
    if (characters::is_sign(code)) return ForeignSign::Kind::mark;
    return std::nullopt;
}

}  // namespace

std::string_view trimmed_cell(std::string_view text) {
    if (!text.empty() && is_seen(text.front()) && is_seen(text.back())) return text;
    while (!text.empty()) {
        const Character first = first_character(text);
        if (!is_blank_or_invisible(first.code)) break;
        text.remove_prefix(first.bytes);
    }
    while (!text.empty()) {
        const Character last = last_character(text);
        if (!is_blank_or_invisible(last.code)) break;
        text.remove_suffix(last.bytes);
    }
    return text;
}

std::string typed_text(std::string_view text) {
    std::string_view rest = trimmed_cell(text);
    if (is_surely_typed(rest)) return std::string(rest);
    std::string seen;
    while (!rest.empty()) {
        const Character first = first_character(rest);
        if (!characters::is_invisible(first.code)) seen += rest.substr(0, first.bytes);
        rest.remove_prefix(first.bytes);
    }
    return to_nfc(seen);
}

bool is_surely_typed(std::string_view trimmed) {
    if (is_ascii(trimmed)) return true;
    constexpr std::string_view soft_hyphen = "\xC2\xAD";
    return is_surely_nfc(trimmed) && trimmed.find(soft_hyphen) == std::string_view::npos;
}

std::optional<ForeignSign> find_foreign_sign(std::string_view text) {
    std::optional<ForeignSign> first;
    bool has_digit = false;
    for (std::string_view rest = text; !rest.empty();) {
        const auto [code, bytes] = first_character(rest);
        const auto kind = code < 0x80 ? std::nullopt : kind_of_sign(code);
        if (!kind && !is_ours(code)) return std::nullopt;
        has_digit = has_digit || kind == ForeignSign::Kind::digit || (code >= '0' && code <= '9');
        if (kind && !first) first = ForeignSign{*kind, std::string(rest.substr(0, bytes)), code};
        rest.remove_prefix(bytes);
    }
    return has_digit ? first : std::nullopt;
}

}  // namespace cchc
