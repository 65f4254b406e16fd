// SPDX-License-Identifier: MIT
#include "derive/evaluate.hpp"

#include <stdexcept>

namespace cchc {
namespace {

Step step_of(Op op) {
    switch (op) {
        case Op::add:
            return Step::sum;
        case Op::subtract:
            return Step::subtract;
        case Op::multiply:
            return Step::multiply;
        case Op::divide:
            return Step::divide;
        case Op::negate:
            return Step::negate;
        case Op::smaller:
            return Step::smaller;
        case Op::larger:
            return Step::larger;
        case Op::whole_below:
            return Step::whole_below;
        case Op::whole_above:
            return Step::whole_above;
        case Op::absolute:
            return Step::absolute;
        default:
            throw std::logic_error("a condition stands where a number belongs");
    }
}

bool compares(Op op, std::strong_ordering order) {
    switch (op) {
        case Op::less:
            return order < 0;
        case Op::at_most:
            return order <= 0;
        case Op::greater:
            return order > 0;
        case Op::at_least:
            return order >= 0;
        case Op::equal:
            return order == 0;
        case Op::unequal:
            return order != 0;
        default:
            throw std::logic_error("a number stands where a condition belongs");
    }
}

}  // namespace

TraceRef evaluate(const Expression& expression, const FormulaValues& values) {
    switch (expression.op) {
        case Op::number:
            return trace_read(expression.number, expression.place);
        case Op::most_points:
            return values.most_points;
        case Op::choice:
            return trace_choice(expression.which, expression.name, expression.place);
        case Op::input:
            if (const auto found = values.inputs.find(expression.name); found != values.inputs.end())
                return found->second;
            throw MissingFigure{expression.name};
        default:
            break;
    }
    std::vector<TraceRef> operands;
    for (const auto& operand : expression.operands) operands.push_back(evaluate(operand, values));
    if (expression.op == Op::divide && operands.at(1)->value.is_zero())
        throw DivisionByZero{expression.place};
    return trace_of(step_of(expression.op), std::move(operands), expression.place);
}

Condition condition_of(const Expression& condition, const FormulaValues& values) {
    Condition result{.op = condition.op};
    if (condition.op == Op::both || condition.op == Op::either) {
        const bool decides = condition.op == Op::either;  // what the left must be for the right not to matter
        for (const auto& operand : condition.operands) {
            result.operands.push_back(condition_of(operand, values));
            result.holds = result.operands.back().holds;
            if (result.holds == decides) break;
        }
        return result;
    }
    result.left = evaluate(condition.operands.at(0), values);
    result.right = evaluate(condition.operands.at(1), values);
    result.holds = compares(condition.op, result.left->value <=> result.right->value);
    return result;
}

}  // namespace cchc
