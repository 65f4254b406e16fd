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
/// What was read on the way, each value of a place once, in the order it is used.
std::vector<const Trace*> values_read(const Trace& trace);
/// `1,83`, or `11/6` where no decimal is exact.
std::string exact_text(const Ratio& value, Language language);

}  // namespace cchc
