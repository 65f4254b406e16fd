// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/ratio.hpp"
#include "diag/place.hpp"

namespace cchc {

/// A named number that the officer reports.
struct Input {
    Located<std::string> name;
    std::string text;
    int decimals = 0;  ///< 0: a count
};

enum class Op {
    number,
    input,
    most_points,  ///< the name `max`: the item's most points
    add,
    subtract,
    multiply,
    divide,
    negate,
    smaller,  ///< min(x, y)
    larger,   ///< max(x, y)
    less,
    at_most,
    greater,
    at_least,
    equal,
    unequal,
    both,    ///< and
    either,  ///< or
};

/// A formula or condition as a tree.
struct Expression {
    Op op = Op::number;
    Ratio number;      ///< of Op::number
    std::string name;  ///< of Op::input
    std::vector<Expression> operands;
    Place place;
};

/// The first case whose condition holds gives the points.
struct Case {
    std::optional<Expression> when;
    Expression points;
    std::string when_text;
    std::string points_text;
    Place place;
};

/// Whether two expressions are the same, places aside.
bool is_same_expression(const Expression& a, const Expression& b);
/// The operator's sign or name as written in a formula.
std::string_view op_text(Op op);
/// The expression in one fixed spelling, fully bracketed.
std::string spelled_out(const Expression& expression);

}  // namespace cchc
