// SPDX-License-Identifier: MIT
#include "sheet/package/number_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>

#include "base/text.hpp"

namespace cchc {
namespace {

constexpr std::int64_t ten_thousand = 10'000;

/// As ten-thousandths, where such a count comes near enough.
std::optional<std::int64_t> near_count(double number) {
    constexpr double largest = 900'000'000'000.0;  // its ten-thousandths are exact in a double
    constexpr double units = 4.0;
    if (std::abs(number) > largest) return std::nullopt;
    const std::int64_t count = std::llround(number * static_cast<double>(ten_thousand));
    const double nearest = static_cast<double>(count) / static_cast<double>(ten_thousand);
    const double size = std::abs(number);
    const double unit = std::nextafter(size, std::numeric_limits<double>::infinity()) - size;
    return std::abs(nearest - number) <= units * unit ? std::optional(count) : std::nullopt;
}

std::string text_of_count(std::int64_t count) {
    const std::int64_t size = count < 0 ? -count : count;
    std::string text = (count < 0 ? "-" : "") + std::to_string(size / ten_thousand);
    if (size % ten_thousand == 0) return text;
    const std::string places = std::to_string(ten_thousand + size % ten_thousand).substr(1);
    return text + "." + places.substr(0, places.find_last_not_of('0') + 1);
}

std::optional<double> number_of(std::string_view literal) {
    const auto digits = trimmed(literal);
    double number = 0;
    const char* const end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, number);
    const bool is_number = read.ec == std::errc() && read.ptr == end && std::isfinite(number);
    return is_number ? std::optional(number) : std::nullopt;
}

}  // namespace

std::string decimal_text(double number) {
    if (number == 0) return "0";      // a negative one, too
    std::array<char, 1200> buffer{};  // the longest have 309 places before the point or 1,074 behind it
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed);
    std::string shortest(buffer.data(), end.ptr);
    const auto point = shortest.find('.');
    constexpr std::size_t places = 4;
    // Of large numbers several with so many places are the same double: the shortest is what was written.
    const bool is_short = point == std::string::npos || shortest.size() - point - 1 <= places;
    const auto count = is_short ? std::nullopt : near_count(number);
    return count ? text_of_count(*count) : shortest;
}

std::optional<std::string> decimal_text(std::string_view literal) {
    const auto number = number_of(literal);
    return number ? std::optional(decimal_text(*number)) : std::nullopt;
}

std::optional<std::string> days_of_duration(std::string_view duration) {
    auto rest = trimmed(duration);
    const bool is_negative = rest.starts_with('-');
    if (is_negative) rest.remove_prefix(1);
    if (!rest.starts_with('P')) return std::nullopt;
    rest.remove_prefix(1);
    bool in_time = false;
    double seconds = 0;
    while (!rest.empty()) {
        if (rest.starts_with('T')) {
            in_time = true;
            rest.remove_prefix(1);
            continue;
        }
        const auto end = std::min(rest.find_first_of("DHMS"), rest.size());
        const auto number = number_of(rest.substr(0, end));
        if (!number || end == rest.size() || (rest[end] == 'D') == in_time) return std::nullopt;
        const char unit = rest[end];
        seconds += *number * (unit == 'D' ? 86'400 : unit == 'H' ? 3'600 : unit == 'M' ? 60 : 1);
        rest.remove_prefix(end + 1);
    }
    const double days = (is_negative ? -seconds : seconds) / 86'400;
    return std::isfinite(days) ? std::optional(decimal_text(days)) : std::nullopt;
}

}  // namespace cchc
