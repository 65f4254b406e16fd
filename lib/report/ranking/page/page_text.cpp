// SPDX-License-Identifier: MIT
#include "report/ranking/page/page_text.hpp"

#include <array>

#include "base/digest.hpp"
#include "report/json_writer.hpp"
#include "report/layout.hpp"

namespace cchc {
namespace {

struct Escape {
    std::string_view bytes;
    std::string_view written;
};
constexpr std::array html_escapes{Escape{"&", "&amp;"}, Escape{"<", "&lt;"}, Escape{">", "&gt;"},
                                  Escape{"\"", "&quot;"}, Escape{"'", "&#39;"}};
// The last two are line separators, which end a line of older JavaScript.
constexpr std::array script_escapes{Escape{"<", "\\u003c"}, Escape{">", "\\u003e"}, Escape{"&", "\\u0026"},
                                    Escape{"\xE2\x80\xA8", "\\u2028"}, Escape{"\xE2\x80\xA9", "\\u2029"}};

template <std::size_t count>
std::string escaped(std::string_view text, const std::array<Escape, count>& escapes) {
    std::string out;
    while (!text.empty()) {
        std::string_view bytes = text.substr(0, 1);
        std::string_view written = bytes;
        for (const auto& escape : escapes) {
            if (!text.starts_with(escape.bytes)) continue;
            bytes = escape.bytes;
            written = escape.written;
        }
        out += written;
        text.remove_prefix(bytes.size());
    }
    return out;
}

unsigned int digit_value(char hexadecimal) {
    return static_cast<unsigned int>(hexadecimal <= '9' ? hexadecimal - '0' : hexadecimal - 'a' + 10);
}

/// Base64 of the bytes that lower-case hexadecimal digits name.
std::string base64(std::string_view digits) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    constexpr std::size_t digits_of_three_bytes = 6;
    std::string out;
    for (std::size_t at = 0; at < digits.size(); at += digits_of_three_bytes) {
        const std::string_view part = digits.substr(at, digits_of_three_bytes);
        unsigned int bits = 0;
        for (std::size_t i = 0; i < digits_of_three_bytes; ++i)
            bits = bits << 4U | (i < part.size() ? digit_value(part[i]) : 0U);
        const std::size_t used = part.size() / 2 + 1;  // letters; the rest is filled
        for (std::size_t i = 0; i < 4; ++i)
            out += i < used ? letters[bits >> (18U - 6U * static_cast<unsigned int>(i)) & 63U] : '=';
    }
    return out;
}

}  // namespace

std::string html_text(std::string_view text) {
    return escaped(printable(text), html_escapes);
}

std::string script_json(std::string_view text) {
    return escaped(json_text(printable(text)), script_escapes);
}

std::string policy_hash(std::string_view text) {
    return "'sha256-" + base64(sha256(text)) + "'";
}

}  // namespace cchc
