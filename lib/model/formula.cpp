// SPDX-License-Identifier: MIT
#include "model/formula.hpp"

#include <array>

namespace cchc {

bool is_same_expression(const Expression& a, const Expression& b) {
    return spelled_out(a) == spelled_out(b);
}

std::string_view op_text(Op op) {
    constexpr std::array<std::string_view, 18> texts{
        "number", "input", "max", "+", "-",  "*",  "/",  "-",   "min",
        "max",    "<",     "<=",  ">", ">=", "==", "!=", "and", "or"};
    return texts.at(static_cast<std::size_t>(op));
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
