// SPDX-License-Identifier: MIT
#pragma once

#include <ctime>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/ratio.hpp"

/// How exact values and any text become what a cell of Excel holds.
namespace cchc {

/// The double nearest to an exact number.
double nearest_double(const Ratio& value);
/// The text as a cell holds it: `_x000D_`, which Excel takes for a control character, kept as written; cut,
/// with the mark behind it, where it has more than 32,767 UTF-16 units.
std::string shown_text(std::string_view text, const std::string& cut_mark);
/// What a cell that holds this shows: the way back, but for what was cut.
std::string text_shown_by(std::string_view held);
/// A relative path as libxlsxwriter wants it: `external:` and, in percent, what has a meaning in links.
std::string link_text(std::string_view path);
/// Seconds from 1970-01-01 to midnight UTC of the date.
std::time_t seconds_of(const Date& date);

/// The number that a cell holds for a date from March 1900 on.
double serial_of(const Date& date);

}  // namespace cchc
