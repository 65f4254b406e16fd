// SPDX-License-Identifier: MIT
#include "base/prose.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/text.hpp"

namespace cchc {
namespace {

using CodePoint = utf8proc_int32_t;

/// The code point at `at`, which moves behind it; what is no UTF-8 counts as U+FFFD.
CodePoint next_character(std::string_view text, std::size_t& at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) {
        ++at;
        return lead;
    }
    CodePoint code = -1;
    const auto read = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                                       static_cast<utf8proc_ssize_t>(text.size() - at), &code);
    at += read < 1 ? 1 : static_cast<std::size_t>(read);
    return read < 1 ? 0xFFFD : code;
}

void append_character(std::string& text, CodePoint code) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto size = utf8proc_encode_char(code, bytes.data());
    text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
}

/// Blanks by category, and those that only look like one: Braille's and Hangul's.
bool is_blank(CodePoint code) {
    if (code < 0x80) return code == ' ' || (code >= '\t' && code <= '\r');
    if (code == 0x85 || code == 0x2800 || code == 0x115F || code == 0x1160 || code == 0x3164 ||
        code == 0xFFA0) {
        return true;
    }
    const auto category = utf8proc_category(code);
    return category >= UTF8PROC_CATEGORY_ZS && category <= UTF8PROC_CATEGORY_ZP;
}

/// Format characters, and the marks that choose or join what is beside them: none of them is seen.
bool is_unseen(CodePoint code) {
    if (code < 0x80) return false;
    const bool is_selector = (code >= 0xFE00 && code <= 0xFE0F) || (code >= 0xE0100 && code <= 0xE01EF);
    return is_selector || code == 0x034F || utf8proc_category(code) == UTF8PROC_CATEGORY_CF;
}

bool is_letter(CodePoint code) {
    if (code < 0x80) return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
    const auto category = utf8proc_category(code);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

/// Of a word: letters, marks and numbers.
bool is_of_word(CodePoint code) {
    if (code < 0x80) return is_letter(code) || (code >= '0' && code <= '9');
    const auto category = utf8proc_category(code);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

void append_folded(std::string& text, CodePoint code) {
    constexpr CodePoint d_with_stroke = 0x0111;
    constexpr CodePoint eth = 0x00F0;
    constexpr CodePoint african_d = 0x0256;
    if (code < 0x80) {
        text += static_cast<char>(code >= 'A' && code <= 'Z' ? code + ('a' - 'A') : code);
        return;
    }
    std::array<CodePoint, 8> folded{};
    int last_class = 0;
    const auto count =
        utf8proc_decompose_char(code, folded.data(), folded.size(), UTF8PROC_CASEFOLD, &last_class);
    if (count < 1 || count > static_cast<utf8proc_ssize_t>(folded.size()))
        return append_character(text, code);
    for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
        const bool is_alike = folded[i] == eth || folded[i] == african_d;
        append_character(text, is_alike ? d_with_stroke : folded[i]);
    }
}

}  // namespace

std::string plain_prose(std::string_view text) {
    const std::string composed = to_nfc(text);
    std::string plain;
    plain.reserve(composed.size());
    std::size_t end = 0;  // behind the last character that stays
    for (std::size_t at = 0; at < composed.size();) {
        const CodePoint code = next_character(composed, at);
        if (is_unseen(code)) continue;
        if (is_blank(code)) {
            if (!plain.empty() && plain.back() != ' ') plain += ' ';
            continue;
        }
        const bool stays = is_of_word(code);
        if (plain.empty() && !stays) continue;
        append_folded(plain, code);
        if (stays) end = plain.size();
    }
    plain.resize(end);
    return plain;
}

std::string without_phrases(std::string_view text, const std::vector<std::string>& phrases) {
    std::vector<std::string> plain;
    for (const auto& phrase : phrases) {
        plain.push_back(plain_prose(phrase));
        if (plain.back().empty()) plain.pop_back();
    }
    // The longest first: one phrase may be part of another.
    std::stable_sort(plain.begin(), plain.end(),
                     [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
    std::string rest = plain_prose(text);
    for (const auto& phrase : plain) {
        std::string kept;
        std::size_t from = 0;
        for (auto at = rest.find(phrase); at != std::string::npos; at = rest.find(phrase, from)) {
            kept.append(rest, from, at - from) += ' ';
            from = at + phrase.size();
        }
        rest = kept.append(rest, from, std::string::npos);
    }
    return plain_prose(rest);
}

std::size_t count_different_words(std::string_view prose) {
    std::set<std::string_view> words;
    bool has_letter = false;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < prose.size();) {
        const std::size_t from = at;
        const CodePoint code = next_character(prose, at);
        if (is_of_word(code)) {
            has_letter = has_letter || is_letter(code);
            continue;
        }
        if (has_letter) words.insert(prose.substr(begin, from - begin));
        has_letter = false;
        begin = at;
    }
    if (has_letter) words.insert(prose.substr(begin));
    return words.size();
}

std::size_t count_different_letters(std::string_view prose) {
    std::set<CodePoint> letters;
    for (std::size_t at = 0; at < prose.size();) {
        const CodePoint code = next_character(prose, at);
        if (is_letter(code)) letters.insert(code);
    }
    return letters.size();
}

}  // namespace cchc
