// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cchc {

/// The number as decimal text without exponent: the shortest that reads back; where that has over 4 places,
/// the decimal of 4 nearest to it if within 4 units of its last binary place (0.30000000000000004 gives
/// "0.3"). The number must be finite.
std::string decimal_text(double number);

/// The same of a number as files write it ("1.5", "3E-2"); nothing where it is none, or not finite.
std::optional<std::string> decimal_text(std::string_view literal);

/// `PT10H30M` as a decimal part of a day ("0.4375"); nothing where it is no such duration.
std::optional<std::string> days_of_duration(std::string_view duration);

}  // namespace cchc
