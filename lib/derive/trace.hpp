// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/points.hpp"
#include "diag/place.hpp"

namespace cchc {

/// How a number came about from other numbers, or where it was read.
enum class Step {
    read,      ///< stands in a file, at `place`
    absent,    ///< nobody gave it: 0; `place` is where it is asked for
    left_out,  ///< not in the denominator, not scored: 0; `place` is what says so
    sum,
    subtract,  ///< first operand minus the second
    multiply,
    divide,
    negate,
    smaller,
    larger,
    rounded,    ///< to `places` decimals by `rounding`
    percent,    ///< 100 × the operand
    hundredth,  ///< the operand / 100
    floored,    ///< the operand, but not below 0
};

struct Trace;
/// A number with the way it came about. Shared: a parent's trace holds its children's.
using TraceRef = std::shared_ptr<const Trace>;

struct Trace {
    Step step = Step::read;
    Ratio value;
    Place place;
    std::string name;  ///< of a reported input or an item's code, for people; may be empty
    std::vector<TraceRef> operands;
    int places = 0;
    Rounding rounding = Rounding::half_up;
};

TraceRef trace_read(Ratio value, const Place& place, std::string name = {});
TraceRef trace_absent(const Place& place);
TraceRef trace_left_out(const Place& place);
/// The sum; of no operands 0.
TraceRef trace_sum(std::vector<TraceRef> operands, const Place& place);
TraceRef trace_of(Step step, std::vector<TraceRef> operands, const Place& place);
TraceRef trace_rounded(TraceRef operand, int places, Rounding rounding);

/// The value computed anew from the operands' operands alone: what a `read` says is taken as it is.
Ratio recomputed(const Trace& trace);

}  // namespace cchc
