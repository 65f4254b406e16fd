// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace cchc {

/// A calendar date, no time of day.
struct Date {
    int year = 0;
    int month = 0;
    int day = 0;
    auto operator<=>(const Date&) const = default;

    /// `2024-11-04`.
    std::string iso() const;
    /// `04/11/2024`, as Vietnamese papers write it.
    std::string slashed() const;
};

/// From one day to another: 1 to the next, below 0 to an earlier one. Both exist.
int days_between(const Date& from, const Date& to);

/// Reads `2024-11-04` or `04/11/2024` (day first; one digit is enough for day and month); nothing where the
/// text is no such date or the day does not exist.
std::optional<Date> parse_date(std::string_view text);

}  // namespace cchc
