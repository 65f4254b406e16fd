// SPDX-License-Identifier: MIT
#include "base/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <stdexcept>

namespace cchc {
namespace {

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
        const auto read =
            utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &code);
        if (read < 1 || code < 0) return at;
        visit(code, at);
        at += static_cast<std::size_t>(read);
    }
    return std::string_view::npos;
}

std::string mapped(std::string_view text, utf8proc_option_t options) {
    utf8proc_uint8_t* raw = nullptr;
    const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                     static_cast<utf8proc_ssize_t>(text.size()), &raw, options);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(raw, &std::free);
    if (length < 0) throw std::invalid_argument(utf8proc_errmsg(length));
    return std::string(reinterpret_cast<const char*>(raw), static_cast<std::size_t>(length));
}

std::vector<utf8proc_int32_t> characters(std::string_view text) {
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
    const auto bad = for_each_character(text, [](utf8proc_int32_t, std::size_t) {});
    return bad == std::string_view::npos ? std::nullopt : std::optional(bad);
}

bool is_surely_nfc(std::string_view text) {
    bool sure = true;
    for_each_character(text, [&](utf8proc_int32_t code, std::size_t) {
        // Below U+0300 and in Latin Extended Additional every character is its own normal form C,
        // and so is the plain punctuation; anything else is left to the library.
        sure = sure &&
               (code < 0x300 || (code >= 0x1E00 && code <= 0x1EFF) || (code >= 0x2010 && code <= 0x2027));
    });
    return sure;
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

std::size_t count_characters(std::string_view text) {
    std::size_t count = 0;
    for_each_character(text, [&](utf8proc_int32_t, std::size_t) { ++count; });
    return count;
}

std::size_t count_letters(std::string_view text) {
    std::size_t count = 0;
    for_each_character(to_nfc(text), [&](utf8proc_int32_t code, std::size_t) {
        const auto category = utf8proc_category(code);
        if (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ++count;
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
    const auto exact = characters(to_nfc(word));
    const auto plain = characters(without_accents(word));
    const std::size_t limit = std::max<std::size_t>(1, std::min<std::size_t>(4, exact.size() / 3));
    std::size_t best = 0;
    const std::string* found = nullptr;
    for (const auto& candidate : candidates) {
        if (candidate.size() > 120) continue;
        const std::size_t bare = edit_distance(plain, characters(without_accents(candidate)));
        if (bare > limit) continue;
        const std::size_t score = 8 * bare + edit_distance(exact, characters(candidate));
        if (found == nullptr || score < best) {
            best = score;
            found = &candidate;
        }
    }
    return found == nullptr ? std::nullopt : std::optional(*found);
}

}  // namespace cchc
