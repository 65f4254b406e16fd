// SPDX-License-Identifier: MIT
#include "base/date.hpp"

#include <fmt/format.h>

#include <array>

namespace cchc {
namespace {

struct Fields {
    std::array<int, 3> number{};
    std::array<std::size_t, 3> digits{};
};

std::optional<Fields> split(std::string_view text, char mark) {
    Fields fields;
    std::size_t at = 0;
    for (const char c : text) {
        if (c == mark) {
            if (++at > 2) return std::nullopt;
        } else if (c >= '0' && c <= '9' && fields.digits[at] < 4) {
            fields.number[at] = fields.number[at] * 10 + (c - '0');
            ++fields.digits[at];
        } else {
            return std::nullopt;
        }
    }
    if (at != 2) return std::nullopt;
    return fields;
}

int days_in(int year, int month) {
    constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

/// Days from the day before 0000-01-01.
int day_number(const Date& date) {
    const int before = date.year - 1;
    int days = 365 * date.year + (date.year > 0 ? before / 4 - before / 100 + before / 400 + 1 : 0);
    for (int month = 1; month < date.month; ++month) days += days_in(date.year, month);
    return days + date.day;
}

bool one_or_two(std::size_t digits) {
    return digits == 1 || digits == 2;
}

}  // namespace

int days_between(const Date& from, const Date& to) {
    return day_number(to) - day_number(from);
}

std::string Date::iso() const {
    return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}
std::string Date::slashed() const {
    return fmt::format("{:02}/{:02}/{:04}", day, month, year);
}

std::optional<Date> parse_date(std::string_view text) {
    Date date;
    if (const auto iso = split(text, '-')) {
        if (iso->digits[0] != 4 || !one_or_two(iso->digits[1]) || !one_or_two(iso->digits[2])) {
            return std::nullopt;
        }
        date = {iso->number[0], iso->number[1], iso->number[2]};
    } else if (const auto slashed = split(text, '/')) {
        if (slashed->digits[2] != 4 || !one_or_two(slashed->digits[1]) || !one_or_two(slashed->digits[0])) {
            return std::nullopt;
        }
        date = {slashed->number[2], slashed->number[1], slashed->number[0]};
    } else {
        return std::nullopt;
    }
    const bool exists = date.year >= 1900 && date.month >= 1 && date.month <= 12 && date.day >= 1 &&
                        date.day <= days_in(date.year, date.month);
    return exists ? std::optional(date) : std::nullopt;
}

}  // namespace cchc
