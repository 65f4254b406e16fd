// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>

#include "derive/trace.hpp"
#include "model/formula.hpp"

namespace cchc {

/// The numbers a formula is computed with.
struct FormulaValues {
    std::map<std::string, TraceRef, std::less<>> inputs;
    TraceRef most_points;
};

/// Thrown by evaluate: the divisor at `place` (in the framework) is 0.
struct DivisionByZero {
    Place place;
};

/// Thrown by evaluate: the input of that name is read, and nobody gave it.
struct MissingFigure {
    std::string name;
};

/// The formula's value, exact, as a trace. Throws DivisionByZero and MissingFigure.
TraceRef evaluate(const Expression& expression, const FormulaValues& values);
/// A condition with the numbers put in, and whether it holds; `and` and `or` look at the right side only
/// where the left leaves it open. Throws DivisionByZero and MissingFigure.
Condition condition_of(const Expression& condition, const FormulaValues& values);

}  // namespace cchc
