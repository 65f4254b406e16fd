// SPDX-License-Identifier: MIT
#include "report/layout.hpp"

#include <algorithm>

#include "base/enum_table.hpp"
#include "base/text.hpp"

namespace cchc {
namespace {

struct ColorCode {
    Color value;
    std::string_view code;
};
constexpr auto color_codes = enum_table<ColorCode>({
    {Color::error, "\x1b[1;31m"},
    {Color::warning, "\x1b[1;33m"},
    {Color::strong, "\x1b[1m"},
    {Color::faint, "\x1b[2m"},
});

constexpr std::string_view replacement = "\xEF\xBF\xBD";

std::size_t sequence_length(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    if (byte < 0x80) return 1;
    if (byte < 0xE0) return 2;
    return byte < 0xF0 ? 3 : 4;
}

/// C0 and C1 controls, and those that turn the direction of writing.
bool is_unsafe(std::string_view character) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(character[i]); };
    if (character.size() == 1) return byte(0) < 0x20 || byte(0) == 0x7F;
    if (character.size() == 2) return byte(0) == 0xC2 && byte(1) < 0xA0;
    if (character.size() != 3 || byte(0) != 0xE2) return false;
    const bool turns = byte(1) == 0x80 && byte(2) >= 0xAA && byte(2) <= 0xAE;
    const bool breaks = byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9);
    const bool isolates = byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9;
    return turns || breaks || isolates;
}

void append_printable(std::string& out, std::string_view valid) {
    while (!valid.empty()) {
        const auto character = valid.substr(0, sequence_length(valid.front()));
        if (character == "\t") {
            out += "  ";
        } else if (character == "\n") {
            out += ' ';
        } else {
            out += is_unsafe(character) ? replacement : character;
        }
        valid.remove_prefix(character.size());
    }
}

}  // namespace

std::string printable(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const auto bad = find_invalid_utf8(text);
        append_printable(out, text.substr(0, bad.value_or(text.size())));
        if (!bad) break;
        out += replacement;
        text.remove_prefix(*bad + 1);
    }
    return out;
}

std::vector<std::string_view> characters_of(std::string_view text) {
    std::vector<std::string_view> characters;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t length = std::min(sequence_length(text[at]), text.size() - at);
        const bool combines = display_width(text.substr(at, length)) == 0 && !characters.empty();
        if (combines) {
            auto& last = characters.back();
            last = text.substr(at - last.size(), last.size() + length);
        } else {
            characters.push_back(text.substr(at, length));
        }
        at += length;
    }
    return characters;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
    std::vector<std::string> lines(1);
    std::size_t used = 0;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        const auto word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (word.empty()) continue;
        const std::size_t columns = display_width(word);
        if (used > 0 && used + 1 + columns > width) {
            lines.emplace_back();
            used = 0;
        }
        if (used > 0) {
            lines.back() += ' ';
            ++used;
        }
        lines.back() += word;
        used += columns;
    }
    return lines;
}

std::string hanging(std::string_view first, std::string_view text, std::size_t width) {
    const std::size_t indent = display_width(first);
    std::string out;
    for (const auto& line : wrapped(text, width > indent + 20 ? width - indent : 20)) {
        out += out.empty() ? std::string(first) : std::string(indent, ' ');
        out += line;
        out += '\n';
    }
    return out;
}

std::string padded_right(std::string_view text, std::size_t width) {
    const std::size_t columns = display_width(text);
    return std::string(text) + std::string(columns < width ? width - columns : 0, ' ');
}

std::string padded_left(std::string_view text, std::size_t width) {
    const std::size_t columns = display_width(text);
    return std::string(columns < width ? width - columns : 0, ' ') + std::string(text);
}

std::string colored(const TextStyle& style, Color color, std::string_view text) {
    if (!style.color || text.empty()) return std::string(text);
    return std::string(color_codes[color].code) + std::string(text) + "\x1b[0m";
}

}  // namespace cchc
