// SPDX-License-Identifier: MIT
#include "base/decimal.hpp"

#include <algorithm>

namespace cchc {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// `1.250.000`, `1,250,000`, `1 250`: groups of three after the first, and not a plain decimal.
bool looks_grouped(std::string_view text) {
    std::size_t groups = 0;
    std::size_t run = 0;
    bool spaced = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (is_digit(c)) {
            ++run;
            continue;
        }
        if (c != '.' && c != ',' && c != ' ' && c != '\'' && c != '_') return false;
        if (run == 0 || run > 3 || (groups > 0 && run != 3)) return false;
        spaced = spaced || (c != '.' && c != ',');
        ++groups;
        run = 0;
    }
    return run == 3 && (groups >= 2 || (groups == 1 && spaced));
}

}  // namespace

std::string Decimal::text() const {
    const bool negative = units_ < 0;
    const auto magnitude =
        negative ? std::uint64_t{0} - static_cast<std::uint64_t>(units_) : static_cast<std::uint64_t>(units_);
    std::string out = (negative ? "-" : "") + std::to_string(magnitude / unit);
    const auto fraction = magnitude % unit;
    if (fraction == 0) return out;
    std::string digits = std::to_string(fraction);
    digits.insert(0, max_places - digits.size(), '0');
    digits.erase(digits.find_last_not_of('0') + 1);
    return out + "." + digits;
}

NumberParse parse_number(std::string_view text) {
    NumberParse result;
    result.number.text = std::string(text);
    const auto fail = [&](NumberFault fault) {
        result.fault = fault;
        return result;
    };
    std::string_view rest = text;
    if (rest.empty()) return fail(NumberFault::empty);
    const bool negative = rest.front() == '-';
    if (negative) rest.remove_prefix(1);
    if (looks_grouped(rest)) return fail(NumberFault::thousands);

    const auto mark = rest.find_first_of(".,");
    const auto whole = rest.substr(0, mark);
    const auto fraction = mark == std::string_view::npos ? std::string_view{} : rest.substr(mark + 1);
    const bool digits_only = !whole.empty() && std::all_of(whole.begin(), whole.end(), is_digit) &&
                             std::all_of(fraction.begin(), fraction.end(), is_digit);
    if (!digits_only || (mark != std::string_view::npos && fraction.empty())) {
        return fail(NumberFault::not_a_number);
    }
    if (fraction.size() > Decimal::max_places) return fail(NumberFault::too_many_decimals);
    const auto significant = whole.substr(std::min(whole.find_first_not_of('0'), whole.size()));
    if (significant.size() > 12) return fail(NumberFault::too_large);

    std::int64_t units = 0;
    for (const char c : significant) units = units * 10 + (c - '0');
    for (std::size_t i = 0; i < Decimal::max_places; ++i) {
        units = units * 10 + (i < fraction.size() ? fraction[i] - '0' : 0);
    }
    result.number.value = Decimal::from_units(negative ? -units : units);
    result.number.decimals = static_cast<int>(fraction.size());
    return result;
}

std::optional<Decimal> as_thousands(const Number& number) {
    std::string_view text = number.text;
    if (text.starts_with('-')) text.remove_prefix(1);
    const auto mark = text.find_first_of(".,");
    const bool is_group = number.is_typed && number.decimals == 3 && mark >= 1 && mark <= 3 &&
                          text.find_first_not_of('0') < mark;
    if (!is_group) return std::nullopt;
    return Decimal::from_units(number.value.units() * 1000);
}

}  // namespace cchc
