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

/// One of the answers that an input takes in place of a number.
struct InputChoice {
    Located<std::string> id;
    std::string text;
};

/// A named number that the officer reports, or a choice.
struct Input {
    Located<std::string> name;
    std::string text;
    std::vector<InputChoice> choices = {};  ///< none: a number
    int decimals = 0;                       ///< 0: a count
    std::vector<Limit> limits;

    bool is_choice() const { return !choices.empty(); }
    /// Where the choice of that id stands; none where there is no such.
    std::optional<std::size_t> find_choice(std::string_view id) const;
    std::vector<const Limit*> limits_at(Limit::Side side) const;
};

enum class Op {
    number,
    input,
    choice,       ///< the id of one of an input's choices
    most_points,  ///< the name `max`: the item's most points
    add,
    subtract,
    multiply,
    divide,
    negate,
    smaller,      ///< min(x, y)
    larger,       ///< max(x, y)
    whole_below,  ///< floor(x)
    whole_above,  ///< ceil(x)
    absolute,     ///< abs(x)
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
    std::string name;  ///< of Op::input and Op::choice
    std::vector<Expression> operands;
    Place place;
    std::size_t which = 0;  ///< of Op::choice: its number among the input's
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
