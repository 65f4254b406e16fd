// SPDX-License-Identifier: MIT
#include "model/formula.hpp"

#include "base/enum_table.hpp"

namespace cchc {
namespace {

struct OpText {
    Op value;
    std::string_view text;
};

constexpr auto op_texts = enum_table<OpText>({
    {Op::number, "number"},    {Op::input, "input"},  {Op::choice, "choice"},
    {Op::most_points, "max"},  {Op::add, "+"},        {Op::subtract, "-"},
    {Op::multiply, "*"},       {Op::divide, "/"},     {Op::negate, "-"},
    {Op::smaller, "min"},      {Op::larger, "max"},   {Op::whole_below, "floor"},
    {Op::whole_above, "ceil"}, {Op::absolute, "abs"}, {Op::less, "<"},
    {Op::at_most, "<="},       {Op::greater, ">"},    {Op::at_least, ">="},
    {Op::equal, "=="},         {Op::unequal, "!="},   {Op::both, "and"},
    {Op::either, "or"},
});

}  // namespace

std::optional<std::size_t> Input::find_choice(std::string_view id) const {
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (choices[i].id.value == id) return i;
    }
    return std::nullopt;
}

std::vector<const Limit*> Input::limits_at(Limit::Side side) const {
    std::vector<const Limit*> some;
    for (const auto& limit : limits) {
        if (limit.side == side) some.push_back(&limit);
    }
    return some;
}

std::string_view limit_key(Limit::Side side) {
    return side == Limit::Side::at_most ? "at_most" : "at_least";
}

bool keeps(Limit::Side side, const Ratio& value, const Ratio& other) {
    return side == Limit::Side::at_most ? value <= other : value >= other;
}

std::vector<const Expression*> figures_of(const Expression& expression) {
    if (expression.op == Op::input) return {&expression};
    std::vector<const Expression*> figures;
    for (const auto& operand : expression.operands) {
        const auto below = figures_of(operand);
        figures.insert(figures.end(), below.begin(), below.end());
    }
    return figures;
}

bool is_same_expression(const Expression& a, const Expression& b) {
    return spelled_out(a) == spelled_out(b);
}

std::string_view op_text(Op op) {
    return op_texts[op].text;
}

std::string spelled_out(const Expression& expression) {
    const auto operand = [&](std::size_t i) { return spelled_out(expression.operands.at(i)); };
    switch (expression.op) {
        case Op::number:
            return expression.number.fraction_text();
        case Op::input:
        case Op::choice:
            return expression.name;
        case Op::most_points:
            return "max";
        case Op::negate:
            return "(-" + operand(0) + ")";
        case Op::whole_below:
        case Op::whole_above:
        case Op::absolute:
            return std::string(op_text(expression.op)) + "(" + operand(0) + ")";
        case Op::smaller:
        case Op::larger:
            return std::string(op_text(expression.op)) + "(" + operand(0) + ", " + operand(1) + ")";
        default:
            return "(" + operand(0) + " " + std::string(op_text(expression.op)) + " " + operand(1) + ")";
    }
}

}  // namespace cchc
