// SPDX-License-Identifier: MIT
#include "report/cards/yaml_text.hpp"

namespace cchc {
namespace {

bool is_plain(std::string_view text) {
    constexpr std::string_view safe = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-/";
    return !text.empty() && text.front() != '-' && text != "null" &&
           text.find_first_not_of(safe) == std::string_view::npos;
}

/// U+2028 and U+2029: line breaks to readers of YAML 1.1.
bool is_line_separator(std::string_view rest) {
    return rest.substr(0, 3) == "\xE2\x80\xA8" || rest.substr(0, 3) == "\xE2\x80\xA9";
}

}  // namespace

std::string whose_lines(const Whose& whose) {
    std::string out;
    if (whose.year) out += "year: " + std::to_string(whose.year->value) + "\n";
    if (whose.unit) out += "unit: " + yaml_scalar(whose.unit->value) + "\n";
    return out;
}

std::string yaml_scalar(std::string_view text) {
    if (is_plain(text)) return std::string(text);
    std::string out = "\"";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (is_line_separator(text.substr(i))) {
            out += text[i + 2] == '\xA8' ? "\\u2028" : "\\u2029";
            i += 2;
            continue;
        }
        if (c == '"' || c == '\\') out += '\\';
        if (c == '\n') {
            out += "\\n";
        } else if (c == '\t') {
            out += "\\t";
        } else {
            out += c;
        }
    }
    return out + "\"";
}

}  // namespace cchc
