// SPDX-License-Identifier: MIT
#include "base/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <stdexcept>

#include "base/characters.hpp"

namespace cchc {
namespace {

/// Whether a byte continues a character of several bytes.
bool continues(utf8proc_uint8_t byte) {
    return (byte & 0xC0U) == 0x80U;
}

/// Bytes of the character at the start of `bytes`, its code in `code`; 0 where it is none. The common lengths
/// are read here, because the library's own function is not inlined; the rare leads are left to it.
inline std::size_t read_character(const utf8proc_uint8_t* bytes, std::size_t size, utf8proc_int32_t& code) {
    const auto lead = bytes[0];
    if (lead >= 0xC2 && lead <= 0xDF && size > 1 && continues(bytes[1])) {
        code = ((lead & 0x1F) << 6) | (bytes[1] & 0x3F);
        return 2;
    }
    if (lead >= 0xE1 && lead <= 0xEC && size > 2 && continues(bytes[1]) && continues(bytes[2])) {
        code = ((lead & 0x0F) << 12) | ((bytes[1] & 0x3F) << 6) | (bytes[2] & 0x3F);
        return 3;
    }
    const auto read = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(size), &code);
    return read < 1 || code < 0 ? 0 : static_cast<std::size_t>(read);
}

/// Length of the ASCII at the start, in steps of eight bytes.
std::size_t ascii_prefix(std::string_view text) {
    constexpr std::size_t step = sizeof(std::uint64_t);
    std::size_t at = 0;
    for (std::uint64_t word = 0; at + step <= text.size(); at += step) {
        std::memcpy(&word, text.data() + at, step);
        if ((word & 0x8080808080808080U) != 0) break;
    }
    return at;
}

/// Calls `visit(code_point, offset)` for each code point; returns the offset of the first bad byte or npos.
template <typename Visit>
std::size_t for_each_character(std::string_view text, Visit visit) {
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    std::size_t at = 0;
    while (at < text.size()) {
        if (bytes[at] < 0x80) {
            visit(static_cast<utf8proc_int32_t>(bytes[at]), at);
            ++at;
            continue;
        }
        utf8proc_int32_t code = -1;
        const std::size_t read = read_character(bytes + at, text.size() - at, code);
        if (read == 0) return at;
        visit(code, at);
        at += read;
    }
    return std::string_view::npos;
}

/// Whether so many combining marks follow each other that no script writes it: the library sorts them in
/// quadratic time. (Unicode's stream-safe format allows 30.)
bool has_endless_marks(std::string_view text) {
    constexpr int most = 256;
    int run = 0;
    int longest = 0;
    for_each_character(text, [&](utf8proc_int32_t code, std::size_t) {
        run = code >= 0x300 && utf8proc_get_property(code)->combining_class != 0 ? run + 1 : 0;
        longest = std::max(longest, run);
    });
    return longest > most;
}

std::string mapped(std::string_view text, utf8proc_option_t options) {
    if (has_endless_marks(text)) return std::string(text);
    utf8proc_uint8_t* raw = nullptr;
    const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                     static_cast<utf8proc_ssize_t>(text.size()), &raw, options);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(raw, &std::free);
    if (length < 0) throw std::invalid_argument(utf8proc_errmsg(length));
    return std::string(reinterpret_cast<const char*>(raw), static_cast<std::size_t>(length));
}

std::vector<utf8proc_int32_t> code_points(std::string_view text) {
    std::vector<utf8proc_int32_t> result;
    for_each_character(text, [&](utf8proc_int32_t code, std::size_t) { result.push_back(code); });
    return result;
}

/// Edits (insert, delete, replace, swap of neighbours) from a to b.
std::size_t edit_distance(const std::vector<utf8proc_int32_t>& a, const std::vector<utf8proc_int32_t>& b) {
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replace = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({replace, last[j] + 1, row[j - 1] + 1});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before.swap(last);
        last.swap(row);
    }
    return last[b.size()];
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
    const std::size_t start = ascii_prefix(text);  // most of a file of answers
    const auto bad = for_each_character(text.substr(start), [](utf8proc_int32_t, std::size_t) {});
    return bad == std::string_view::npos ? std::nullopt : std::optional(start + bad);
}

std::optional<ControlCharacter> find_control(std::string_view text) {
    // First without a branch, since clean texts are the rule.
    unsigned int suspects = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool is_low = byte < 0x20;
        const bool is_blank = (byte == '\n') | (byte == '\t');
        suspects |= static_cast<unsigned int>(is_low & !is_blank) | static_cast<unsigned int>(byte == 0x7F) |
                    static_cast<unsigned int>((byte == 0xEF) | (byte == 0xC2));
    }
    if (suspects == 0) return std::nullopt;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const bool is_control = (byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F;
        if (is_control) return ControlCharacter{at, 1, byte};
        if (byte == 0xC2 && at + 1 < text.size()) {
            const auto next = static_cast<unsigned char>(text[at + 1]);
            if (next >= 0x80 && next < 0xA0) return ControlCharacter{at, 2, next};
        }
        if (byte != 0xEF) continue;
        const auto rest = text.substr(at, 3);
        if (rest == "\xEF\xBF\xBE") return ControlCharacter{at, 3, 0xFFFE};
        if (rest == "\xEF\xBF\xBF") return ControlCharacter{at, 3, 0xFFFF};
    }
    return std::nullopt;
}

std::string hexadecimal(char32_t code) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    for (int shift = 12; shift >= 0; shift -= 4) text += digits[(code >> static_cast<unsigned>(shift)) & 15U];
    return text;
}

bool is_sound_name(std::string_view name) {
    return !find_invalid_utf8(name) && !find_control(name) &&
           name.find_first_of("\t\n") == std::string_view::npos;
}

std::string escaped_name(std::string_view name) {
    std::string escaped;
    while (!name.empty()) {
        const Character character = first_character(name);
        const bool is_shown = is_sound_name(name.substr(0, character.bytes));
        for (const char c : name.substr(0, character.bytes)) {
            constexpr std::string_view digits = "0123456789ABCDEF";
            const auto byte = static_cast<unsigned char>(c);
            escaped +=
                is_shown ? std::string(1, c) : std::string{'%', digits[byte >> 4U], digits[byte & 0x0FU]};
        }
        name.remove_prefix(character.bytes);
    }
    return escaped;
}

bool is_surely_nfc(std::string_view text) {
    // Below U+0300 and in Latin Extended Additional every character is its own normal form C, and so is the
    // plain punctuation; anything else is left to the library. The lead bytes tell, in a text that is UTF-8.
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto lead = static_cast<unsigned char>(text[at]);
        if (lead < 0xCC) continue;
        if (at + 2 >= text.size()) return false;
        const auto second = static_cast<unsigned char>(text[at + 1]);
        const auto third = static_cast<unsigned char>(text[at + 2]);
        const bool is_latin = lead == 0xE1 && second >= 0xB8 && second <= 0xBB;
        const bool is_sign = lead == 0xE2 && second == 0x80 && third >= 0x90 && third <= 0xA7;
        if (!is_latin && !is_sign) return false;
    }
    return true;
}

std::string to_nfc(std::string_view text) {
    if (is_surely_nfc(text)) return std::string(text);
    return mapped(text, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
}

std::string folded(std::string_view text) {
    return mapped(text,
                  static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD));
}

std::string without_accents(std::string_view text) {
    std::string plain = mapped(text, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE |
                                                                    UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK));
    constexpr std::string_view d_with_stroke = "\xC4\x91";
    for (auto at = plain.find(d_with_stroke); at != std::string::npos; at = plain.find(d_with_stroke, at)) {
        plain.replace(at, d_with_stroke.size(), "d");
    }
    return plain;
}

std::vector<PlacedCharacter> placed_characters(std::string_view text) {
    std::vector<PlacedCharacter> result;
    for_each_character(text, [&](utf8proc_int32_t code, std::size_t at) {
        result.push_back({static_cast<char32_t>(code), text.substr(at)});
    });
    for (std::size_t i = 0; i + 1 < result.size(); ++i) {
        const auto length = result[i].bytes.size() - result[i + 1].bytes.size();
        result[i].bytes = result[i].bytes.substr(0, length);
    }
    return result;
}

std::size_t count_characters(std::string_view text) {
    std::size_t count = 0;
    for_each_character(text, [&](utf8proc_int32_t, std::size_t) { ++count; });
    return count;
}

std::size_t count_letters(std::string_view text) {
    std::size_t count = 0;
    for_each_character(to_nfc(text), [&](utf8proc_int32_t code, std::size_t) {
        if (characters::is_letter(static_cast<char32_t>(code))) ++count;
    });
    return count;
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for_each_character(text, [&](utf8proc_int32_t code, std::size_t) {
        width += static_cast<std::size_t>(std::max(0, utf8proc_charwidth(code)));
    });
    return width;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blank = " \t\n\r\f\v";
    const auto first = text.find_first_not_of(blank);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

std::string shortened(std::string_view text, std::size_t limit) {
    std::size_t count = 0;
    std::size_t cut = text.size();
    for_each_character(text, [&](utf8proc_int32_t, std::size_t at) {
        if (++count == limit) cut = at;
    });
    if (count <= limit) return std::string(text);
    return std::string(text.substr(0, cut)) + "…";
}

std::optional<std::string> closest(std::string_view word, const std::vector<std::string>& candidates) {
    if (word.empty() || word.size() > 120) return std::nullopt;
    const auto exact = code_points(to_nfc(word));
    const auto plain = code_points(without_accents(word));
    const std::size_t limit = std::max<std::size_t>(1, std::min<std::size_t>(4, exact.size() / 3));
    std::size_t best = 0;
    const std::string* found = nullptr;
    for (const auto& candidate : candidates) {
        if (candidate.size() > 120) continue;
        const std::size_t bare = edit_distance(plain, code_points(without_accents(candidate)));
        if (bare > limit) continue;
        const std::size_t score = 8 * bare + edit_distance(exact, code_points(candidate));
        if (found == nullptr || score < best) {
            best = score;
            found = &candidate;
        }
    }
    return found == nullptr ? std::nullopt : std::optional(*found);
}

}  // namespace cchc
