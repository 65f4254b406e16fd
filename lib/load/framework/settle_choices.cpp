// SPDX-License-Identifier: MIT
#include "load/framework/settle_choices.hpp"

#include <algorithm>

namespace cchc {
namespace {

const Input* choice_input(const Expression& expression, const std::vector<Input>& inputs) {
    if (expression.op != Op::input) return nullptr;
    const auto found = std::find_if(inputs.begin(), inputs.end(), [&](const Input& input) {
        return input.is_choice() && input.name.value == expression.name;
    });
    return found == inputs.end() ? nullptr : &*found;
}

bool refuse(const Expression& at, const Input& input, Findings& findings) {
    std::string ids;
    for (const auto& choice : input.choices)
        ids += (ids.empty() ? "" : ", ") + input.name.value + " == " + choice.id.value;
    findings.add({.message = Message::choice_misused,
                  .place = at.place,
                  .args = {{"found", at.name}, {"input", input.name.value}, {"expected", ids}}});
    return false;
}

}  // namespace

bool settle_choices(Expression& expression, const std::vector<Input>& inputs, Findings& findings) {
    if (expression.op == Op::equal || expression.op == Op::unequal) {
        const std::size_t which = expression.operands.at(1).op == Op::choice ? 1 : 0;
        Expression& id = expression.operands.at(which);
        const Input* input = choice_input(expression.operands.at(1 - which), inputs);
        if (input != nullptr && id.op == Op::choice) {
            const auto found = input->find_choice(id.name);
            if (!found) return refuse(id, *input, findings);
            id.which = *found;
            return true;
        }
    }
    if (const Input* input = choice_input(expression, inputs)) return refuse(expression, *input, findings);
    if (expression.op == Op::choice) {
        const auto input = std::find_if(inputs.begin(), inputs.end(), [&](const Input& one) {
            return one.find_choice(expression.name).has_value();
        });
        return refuse(expression, *input, findings);
    }
    return std::all_of(expression.operands.begin(), expression.operands.end(),
                       [&](Expression& operand) { return settle_choices(operand, inputs, findings); });
}

}  // namespace cchc
