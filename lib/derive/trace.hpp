// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/points.hpp"
#include "diag/place.hpp"
#include "model/formula.hpp"

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
    whole_below,  ///< the greatest whole number not above the operand
    whole_above,  ///< the least not below it
    absolute,
    rounded,    ///< to `places` decimals by `rounding`
    percent,    ///< 100 × the operand
    hundredth,  ///< the operand / 100
    floored,    ///< the operand, but not below 0
};

struct Trace;
/// A number with the way it came about. Shared: a parent's trace holds its children's.
using TraceRef = std::shared_ptr<const Trace>;

/// A condition with the numbers put in. `and` and `or` hold the sides that were looked at.
struct Condition {
    Op op = Op::equal;
    TraceRef left = nullptr;  ///< of a comparison, like `right`
    TraceRef right = nullptr;
    std::vector<Condition> operands = {};  ///< of `and` and `or`
    bool holds = false;
};

/// A case of a formula that was tried: all but the last of a row did not hold.
struct TriedCase {
    std::size_t at = 0;                  ///< index in FormulaRule::cases
    std::optional<Condition> condition;  ///< none: otherwise
};

struct Trace {
    Step step = Step::read;
    Ratio value;
    Place place;
    std::string name;         ///< of a reported input or an item's code, for people; may be empty
    std::string choice = {};  ///< the id that stands there in place of a number; or empty
    std::vector<TraceRef> operands;
    int places = 0;
    Rounding rounding = Rounding::half_up;
    std::vector<TriedCase> cases;  ///< of what a formula gave
};

/// Its number; none where the trace is null.
std::optional<Ratio> value_of(const TraceRef& trace);
TraceRef trace_read(Ratio value, const Place& place, std::string name = {});
/// A choice, as which of its input's it is.
TraceRef trace_choice(std::size_t which, std::string id, const Place& place, std::string name = {});
TraceRef trace_absent(const Place& place);
TraceRef trace_left_out(const Place& place);
/// The sum; of no operands 0.
TraceRef trace_sum(std::vector<TraceRef> operands, const Place& place);
TraceRef trace_of(Step step, std::vector<TraceRef> operands, const Place& place);
TraceRef trace_rounded(TraceRef operand, int places, Rounding rounding);
/// What a formula gave, with the cases that were tried for it.
TraceRef trace_by_cases(const TraceRef& given, std::vector<TriedCase> cases);

/// The value computed anew from the operands' operands alone: what a `read` says is taken as it is.
Ratio recomputed(const Trace& trace);

}  // namespace cchc
