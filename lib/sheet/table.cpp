// SPDX-License-Identifier: MIT
#include "sheet/table.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <iterator>
#include <tuple>

namespace cchc {
namespace {

/// The whole days of `45300.75`; nothing where the text is no plain decimal.
std::optional<int> whole_days(const std::string& text) {
    const auto point = std::min(text.find('.'), text.size());
    const bool has_fraction = point < text.size();
    if (point == 0 || text.find_first_not_of("0123456789") < point) return std::nullopt;
    if (has_fraction && text.find_first_not_of("0123456789", point + 1) != std::string::npos) {
        return std::nullopt;
    }
    int days = 0;
    const auto read = std::from_chars(text.data(), text.data() + point, days);
    return read.ec == std::errc() ? std::optional(days) : std::nullopt;
}

}  // namespace

const TableCell* Table::find(std::uint32_t row, std::uint32_t column) const {
    const auto before = [](const TableCell& cell, const std::pair<std::uint32_t, std::uint32_t>& place) {
        return std::tie(cell.row, cell.column) < std::tie(place.first, place.second);
    };
    const auto found = std::lower_bound(cells.begin(), cells.end(), std::pair(row, column), before);
    return found != cells.end() && found->row == row && found->column == column ? &*found : nullptr;
}

bool Table::is_hidden_row(std::uint32_t row) const {
    const auto after =
        std::upper_bound(hidden_rows.begin(), hidden_rows.end(), row,
                         [](std::uint32_t at, const RowRange& range) { return at < range.first; });
    return after != hidden_rows.begin() && row <= std::prev(after)->last;
}

std::optional<Date> date_of_serial(const std::string& number_text, bool from_1904) {
    using std::chrono::days;
    using std::chrono::year;
    constexpr int missing_day = 60;  // 29 February 1900, which Lotus counted and Excel kept
    constexpr int last_day = 2'958'465;
    const auto serial = whole_days(number_text);
    if (!serial || *serial > last_day) return std::nullopt;
    if (!from_1904 && (*serial < 1 || *serial == missing_day)) return std::nullopt;
    std::chrono::sys_days start = year(1904) / 1 / 1;
    if (!from_1904) start = year(1899) / 12 / (*serial < missing_day ? 31 : 30);
    const std::chrono::year_month_day date(start + days(*serial));
    if (date.year() > year(9999)) return std::nullopt;
    return Date{static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
                static_cast<int>(static_cast<unsigned>(date.day()))};
}

}  // namespace cchc
