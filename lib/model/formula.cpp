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
    {Op::number, "number"},
    {Op::input, "input"},
    {Op::most_points, "max"},
    {Op::add, "+"},
    {Op::subtract, "-"},
    {Op::multiply, "*"},
    {Op::divide, "/"},
    {Op::negate, "-"},
    {Op::smaller, "min"},
    {Op::larger, "max"},
    {Op::less, "<"},
    {Op::at_most, "<="},
    {Op::greater, ">"},
    {Op::at_least, ">="},
    {Op::equal, "=="},
    {Op::unequal, "!="},
    {Op::both, "and"},
    {Op::either, "or"},
});

}  // namespace

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
            return expression.name;
        case Op::most_points:
            return "max";
        case Op::negate:
            return "(-" + operand(0) + ")";
        case Op::smaller:
        case Op::larger:
            return std::string(op_text(expression.op)) + "(" + operand(0) + ", " + operand(1) + ")";
        default:
            return "(" + operand(0) + " " + std::string(op_text(expression.op)) + " " + operand(1) + ")";
    }
}

}  // namespace cchc
