// SPDX-License-Identifier: MIT
#include "xlsx/cell_values.hpp"

#include <algorithm>
#include <charconv>

namespace cchc {
namespace {

constexpr std::size_t longest_text = 32'767;

bool is_hex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// The underscore that would begin a code is written `_x005F_`.
std::string escaped(std::string_view text) {
    if (text.find("_x") == std::string_view::npos) return std::string(text);
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool code = text.size() - i >= 7 && text[i] == '_' && text[i + 1] == 'x' &&
                          text[i + 6] == '_' &&
                          std::all_of(text.begin() + static_cast<std::ptrdiff_t>(i) + 2,
                                      text.begin() + static_cast<std::ptrdiff_t>(i) + 6, is_hex);
        out += code ? "_x005F_" : std::string(1, text[i]);
    }
    return out;
}

std::string cut_text(std::string text, const std::string& mark) {
    if (text.size() <= longest_text) return text;
    const auto units = [](char c) -> std::size_t {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0U) == 0x80U) return 0;
        return byte >= 0xF0U ? 2 : 1;
    };
    std::size_t used = 0;
    std::size_t fitting = 0;  // bytes before the place where the mark still fits
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (units(text[i]) > 0 && used + mark.size() <= longest_text) fitting = i;
        used += units(text[i]);
    }
    if (used <= longest_text) return text;
    text.resize(fitting);
    return text + mark;
}

}  // namespace

double nearest_double(const Ratio& value) {
    // Below 2^53 both parts are doubles themselves, and a division rounds correctly.
    if (const auto parts = value.small_fraction()) {
        return static_cast<double>(parts->first) / static_cast<double>(parts->second);
    }
    const std::string text = value.is_decimal() ? value.decimal_text() : value.fixed_text(20);
    double result = 0;
    std::from_chars(text.data(), text.data() + text.size(), result);
    return result;
}

std::string shown_text(std::string_view text, const std::string& cut_mark) {
    return cut_text(escaped(text), cut_mark);
}

std::string text_shown_by(std::string_view held) {
    constexpr std::string_view underscore = "_x005F_";
    std::string out;
    for (std::size_t i = 0; i < held.size();) {
        const bool is_code = held.substr(i).starts_with(underscore);
        out += held[i];
        i += is_code ? underscore.size() : 1;
    }
    return out;
}

std::string link_text(std::string_view path) {
    std::string out = "external:";
    for (const char c : path) {
        constexpr std::string_view special = "%#?:\"<>[]^`{}|";
        if (special.find(c) == std::string_view::npos) {
            out += c;
        } else {
            constexpr std::string_view digits = "0123456789ABCDEF";
            const auto byte = static_cast<unsigned char>(c);
            out += '%';
            out += digits[byte >> 4];
            out += digits[byte & 0x0FU];
        }
    }
    return out;
}

// Days are counted in years from March to March, so that the leap day is the last (Howard Hinnant's
// algorithm).
std::time_t seconds_of(const Date& date) {
    const int year = date.month <= 2 ? date.year - 1 : date.year;
    const int era = year / 400;
    const int year_of_era = year - era * 400;
    const int month = date.month > 2 ? date.month - 3 : date.month + 9;
    const int day_of_year = (153 * month + 2) / 5 + date.day - 1;
    const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return (static_cast<std::time_t>(era) * 146'097 + day_of_era - 719'468) * 86'400;
}

double serial_of(const Date& date) {
    constexpr std::time_t epoch = 25'569;  // 1970-01-01
    return static_cast<double>(seconds_of(date) / 86'400 + epoch);
}

}  // namespace cchc
