// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ratio.hpp"
#include "diag/place.hpp"

namespace cchc {

/// What a figure may not exceed, or not fall below: another figure of the item, or a number.
struct Limit {
    enum class Side { at_most, at_least };
    Side side = Side::at_most;
    std::string input;  ///< the other figure's name; empty: `number`
    Ratio number;
    std::string text;  ///< as written
    Place place;
};

/// A named number that the officer reports.
struct Input {
    Located<std::string> name;
    std::string text;
    int decimals = 0;  ///< 0: a count
    std::vector<Limit> limits;

    std::vector<const Limit*> limits_at(Limit::Side side) const;
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

/// The key of a framework that sets a limit of that side: `at_most`, `at_least`.
std::string_view limit_key(Limit::Side side);
/// Whether the value keeps a limit whose other side is `other`.
bool keeps(Limit::Side side, const Ratio& value, const Ratio& other);

/// Its inputs, in order, one as often as it stands.
std::vector<const Expression*> figures_of(const Expression& expression);

/// Whether two expressions are the same, places aside.
bool is_same_expression(const Expression& a, const Expression& b);
/// The operator's sign or name as written in a formula.
std::string_view op_text(Op op);
/// The expression in one fixed spelling, fully bracketed.
std::string spelled_out(const Expression& expression);

}  // namespace cchc
