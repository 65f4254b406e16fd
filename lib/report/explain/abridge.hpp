// SPDX-License-Identifier: MIT
#pragma once

#include <set>

#include "derive/trace.hpp"

namespace cchc {

/// Numbers on the way that have lines of their own.
using Shown = std::set<const Trace*>;

/// The trace with those numbers taken as they are: without their arithmetic, place and name.
TraceRef abridged(const TraceRef& trace, const Shown& shown);
/// What a formula gave on the way to the number, or null where none did.
const Trace* given_by_cases(const Trace& trace);

}  // namespace cchc
