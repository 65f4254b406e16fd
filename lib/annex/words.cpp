// SPDX-License-Identifier: MIT
#include "annex/words.hpp"

#include <algorithm>

#include "base/characters.hpp"
#include "base/text.hpp"
#include "base/text_typed.hpp"

namespace cchc {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// The bytes of the number at the text's start, with the marks between its digits.
std::size_t number_length(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && (is_digit(text[at]) || ((text[at] == '.' || text[at] == ',') &&
                                                       at + 1 < text.size() && is_digit(text[at + 1]))))
        ++at;
    return at;
}

std::size_t word_length(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const Character next = first_character(text.substr(at));
        if (!characters::is_of_word(next.code)) break;
        at += next.bytes;
    }
    return at;
}

AnnexToken token_at(std::string_view text, std::size_t at) {
    const auto rest = text.substr(at);
    AnnexToken token;
    token.begin = at;
    if (is_digit(rest.front())) {
        token.end = at + number_length(rest);
        token.text = rest.substr(0, token.end - at);
        const auto read = parse_number(token.text);
        token.kind = read.fault == NumberFault::none ? AnnexToken::Kind::number : AnnexToken::Kind::sign;
        token.value = read.number.value;
        return token;
    }
    const std::size_t length = word_length(rest);
    token.kind = length > 0 ? AnnexToken::Kind::word : AnnexToken::Kind::sign;
    token.end = at + (length > 0 ? length : first_character(rest).bytes);
    token.text = folded(rest.substr(0, token.end - at));
    return token;
}

bool is_bullet(char32_t code) {
    constexpr std::u32string_view bullets = U"-+*•–—·▪●○◦";
    return bullets.find(code) != std::u32string_view::npos;
}

bool is_letter_at(std::string_view text, std::size_t at) {
    return at < text.size() && characters::is_of_word(first_character(text.substr(at)).code);
}

}  // namespace

std::vector<AnnexToken> tokens_of(std::string_view text) {
    std::vector<AnnexToken> tokens;
    for (std::size_t at = 0; at < text.size();) {
        const Character next = first_character(text.substr(at));
        if (characters::is_blank(next.code) || characters::is_invisible(next.code)) {
            at += next.bytes;
            continue;
        }
        tokens.push_back(token_at(text, at));
        at = tokens.back().end;
    }
    return tokens;
}

bool says(std::string_view folded_text, std::string_view phrase) {
    for (auto at = folded_text.find(phrase); at != std::string_view::npos;
         at = folded_text.find(phrase, at + 1)) {
        const bool starts =
            at == 0 || !characters::is_of_word(last_character(folded_text.substr(0, at)).code);
        if (starts && !is_letter_at(folded_text, at + phrase.size())) return true;
    }
    return false;
}

bool says_any(std::string_view folded_text, std::initializer_list<std::string_view> phrases) {
    return !phrase_in(folded_text, phrases).empty();
}

bool begins_with_words(std::string_view folded_text, std::string_view phrase) {
    return folded_text.starts_with(phrase) && !is_letter_at(folded_text, phrase.size());
}

std::string_view phrase_in(std::string_view folded_text, std::initializer_list<std::string_view> phrases) {
    const auto found = std::find_if(phrases.begin(), phrases.end(),
                                    [&](std::string_view phrase) { return says(folded_text, phrase); });
    return found == phrases.end() ? std::string_view() : *found;
}

std::string plain_words(std::string_view text) {
    std::string plain;
    for (const auto& token : tokens_of(text)) {
        const bool is_apart = token.begin > 0 && !plain.empty() &&
                              characters::is_blank(last_character(text.substr(0, token.begin)).code);
        plain += (is_apart ? " " : "") + token.text;
    }
    return plain;
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = trimmed_cell(text.substr(0, end));
        if (!line.empty()) lines.emplace_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string_view without_bullet(std::string_view line) {
    line = trimmed_cell(line);
    while (!line.empty()) {
        const Character next = first_character(line);
        const bool is_sign_of_number = next.code == '-' && line.size() > 1 && is_digit(line[1]);
        if (!is_bullet(next.code) || is_sign_of_number) break;
        line = trimmed_cell(line.substr(next.bytes));
    }
    return line;
}

bool has_bullet(std::string_view line) {
    return without_bullet(line).size() != trimmed_cell(line).size();
}

bool is_in_capitals(std::string_view text) {
    bool has_letter = false;
    for (const auto& character : placed_characters(text)) {
        if (!characters::is_letter(character.code)) continue;
        has_letter = true;
        if (folded(character.bytes) == character.bytes) return false;
    }
    return has_letter;
}

bool begins_small(std::string_view text) {
    if (text.empty()) return false;
    const Character first = first_character(text);
    const auto bytes = text.substr(0, first.bytes);
    return characters::is_letter(first.code) && folded(bytes) == bytes;
}

}  // namespace cchc
