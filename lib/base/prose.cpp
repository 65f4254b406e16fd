// SPDX-License-Identifier: MIT
#include "base/prose.hpp"

#include <algorithm>
#include <set>

#include "base/characters.hpp"
#include "base/text.hpp"

namespace cchc {
namespace {

/// The code point at `at`, which moves behind it.
char32_t next_character(std::string_view text, std::size_t& at) {
    const Character next = first_character(text.substr(at));
    at += next.bytes;
    return next.code;
}

void append_folded(std::string& text, char32_t code) {
    constexpr char32_t d_with_stroke = 0x0111;
    constexpr char32_t eth = 0x00F0;
    constexpr char32_t african_d = 0x0256;
    if (code < 0x80) {
        text += static_cast<char>(code >= 'A' && code <= 'Z' ? code + ('a' - 'A') : code);
        return;
    }
    for (const char32_t letter : characters::case_folded(code))
        append_character(text, letter == eth || letter == african_d ? d_with_stroke : letter);
}

}  // namespace

std::string plain_prose(std::string_view text) {
    const std::string composed = to_nfc(text);
    std::string plain;
    plain.reserve(composed.size());
    std::size_t end = 0;  // behind the last character that stays
    for (std::size_t at = 0; at < composed.size();) {
        const char32_t code = next_character(composed, at);
        if (characters::is_blank(code)) {
            if (!plain.empty() && plain.back() != ' ') plain += ' ';
            continue;
        }
        if (characters::is_invisible(code)) continue;
        const bool stays = characters::is_of_word(code);
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
        const char32_t code = next_character(prose, at);
        if (characters::is_of_word(code)) {
            has_letter = has_letter || characters::is_letter(code);
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
    std::set<char32_t> letters;
    for (std::size_t at = 0; at < prose.size();) {
        const char32_t code = next_character(prose, at);
        if (characters::is_letter(code)) letters.insert(code);
    }
    return letters.size();
}

}  // namespace cchc
