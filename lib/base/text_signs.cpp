// SPDX-License-Identifier: MIT
#include "base/text_signs.hpp"

#include <utf8proc.h>

namespace cchc {
namespace {

/// What stands in numbers as people write them with a keyboard's signs.
bool is_ours(utf8proc_int32_t code) {
    return (code >= '0' && code <= '9') || code == '.' || code == ',' || code == '-' || code == '+' ||
           code == ' ' || code == '\'' || code == '_';
}

std::optional<ForeignSign::Kind> kind_of_sign(utf8proc_int32_t code) {
    switch (utf8proc_category(code)) {
        case UTF8PROC_CATEGORY_ND:
            return ForeignSign::Kind::digit;
        case UTF8PROC_CATEGORY_ZS:
        case UTF8PROC_CATEGORY_CF:
            return ForeignSign::Kind::blank;
        case UTF8PROC_CATEGORY_SM:
        case UTF8PROC_CATEGORY_PD:
        case UTF8PROC_CATEGORY_PO:
        case UTF8PROC_CATEGORY_PF:
        case UTF8PROC_CATEGORY_SK:
            return ForeignSign::Kind::mark;
        default:
            return std::nullopt;
    }
}

}  // namespace

std::optional<ForeignSign> find_foreign_sign(std::string_view text) {
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    std::optional<ForeignSign> first;
    bool has_digit = false;
    for (std::size_t at = 0; at < text.size();) {
        utf8proc_int32_t code = -1;
        const auto size =
            utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &code);
        if (size < 1) return std::nullopt;
        const auto length = static_cast<std::size_t>(size);
        const auto kind = code < 0x80 ? std::nullopt : kind_of_sign(code);
        if (!kind && !is_ours(code)) return std::nullopt;
        has_digit = has_digit || kind == ForeignSign::Kind::digit || (code >= '0' && code <= '9');
        if (kind && !first)
            first = ForeignSign{*kind, std::string(text.substr(at, length)), static_cast<char32_t>(code)};
        at += length;
    }
    return has_digit ? first : std::nullopt;
}

}  // namespace cchc
