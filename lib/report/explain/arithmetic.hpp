// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "derive/trace.hpp"
#include "diag/kinds.hpp"

/// How a number came about, in signs and with the numbers put in.
namespace cchc {

/// `22 / 24 * 2 = 11/6, làm tròn đến 2 chữ số thập phân (…) = 1,83`; for what was read alone, the number.
std::string arithmetic_text(const Trace& trace, Language language);
/// `22 / 24 = 11/12 >= 1`; the sides of `and` and `or` that were looked at.
std::string condition_text(const Condition& condition, Language language);
/// What was read on the way, in the conditions of cases, too, each value of a place once, in the order it is
/// used.
std::vector<const Trace*> values_read(const Trace& trace);
/// `1,83`, or `11/6` where no decimal is exact.
std::string exact_text(const Ratio& value, Language language);

}  // namespace cchc
