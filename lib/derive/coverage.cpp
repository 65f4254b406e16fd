// SPDX-License-Identifier: MIT
#include "derive/coverage.hpp"

#include <algorithm>
#include <string>

#include "derive/evaluate.hpp"

namespace cchc {
namespace {

Op turned(Op op) {
    switch (op) {
        case Op::less:
            return Op::greater;
        case Op::at_most:
            return Op::at_least;
        case Op::greater:
            return Op::less;
        case Op::at_least:
            return Op::at_most;
        default:
            return op;
    }
}

bool is_upwards(Op op) {
    return op == Op::greater || op == Op::at_least;
}
bool is_downwards(Op op) {
    return op == Op::less || op == Op::at_most;
}

bool holds(const Ratio& x, const Comparison& part) {
    switch (part.op) {
        case Op::less:
            return x < part.constant;
        case Op::at_most:
            return x <= part.constant;
        case Op::greater:
            return x > part.constant;
        case Op::at_least:
            return x >= part.constant;
        case Op::equal:
            return x == part.constant;
        default:
            return x != part.constant;
    }
}

/// Whether every x of the narrow part is in the wide one.
bool holds_all(const Comparison& wide, const Comparison& narrow) {
    if (narrow.op == Op::equal) return holds(narrow.constant, wide);
    if (narrow.op == Op::unequal) return wide.op == Op::unequal && wide.constant == narrow.constant;
    const bool same_way =
        (is_upwards(narrow.op) && is_upwards(wide.op)) || (is_downwards(narrow.op) && is_downwards(wide.op));
    if (!same_way && wide.op != Op::unequal) return false;
    if (wide.op == Op::unequal) return !holds(wide.constant, narrow);
    const bool is_open = narrow.op == Op::greater || narrow.op == Op::less;
    return holds(narrow.constant, wide) || (is_open && narrow.constant == wide.constant);
}

bool covers(const CaseCondition& earlier, const CaseCondition& later) {
    const auto by_each = [&](const CaseCondition& one) { return covers(one, later); };
    const auto of_each = [&](const CaseCondition& one) { return covers(earlier, one); };
    if (earlier.text == later.text) return true;
    const auto& parts = earlier.operands;
    if (earlier.op == Op::both) return std::all_of(parts.begin(), parts.end(), by_each);
    const auto& cases = later.operands;
    if (later.op == Op::either) return std::all_of(cases.begin(), cases.end(), of_each);
    if (earlier.op == Op::either && std::any_of(parts.begin(), parts.end(), by_each)) return true;
    if (later.op == Op::both) return std::any_of(cases.begin(), cases.end(), of_each);
    const auto& wide = earlier.comparison;
    const auto& narrow = later.comparison;
    return wide && narrow && wide->left == narrow->left && holds_all(*wide, *narrow);
}

}  // namespace

CaseCoverage::CaseCoverage(const Ratio& most_points) {
    values_.most_points = trace_read(most_points, {});
}

std::optional<Ratio> CaseCoverage::constant_of(const Expression& expression) const {
    if (!figures_of(expression).empty()) return std::nullopt;
    try {
        return evaluate(expression, values_)->value;
    } catch (const DivisionByZero&) {
        return std::nullopt;
    }
}

std::optional<Comparison> CaseCoverage::comparison_of(const Expression& condition) const {
    if (condition.operands.size() != 2) return std::nullopt;
    const Expression& left = condition.operands.front();
    const Expression& right = condition.operands.back();
    const auto on_left = constant_of(left);
    const auto on_right = constant_of(right);
    if (on_left.has_value() == on_right.has_value()) return std::nullopt;
    if (on_right) return Comparison{spelled_out(left), condition.op, *on_right};
    return Comparison{spelled_out(right), turned(condition.op), *on_left};
}

CaseCondition CaseCoverage::read(const Expression& expression) const {
    CaseCondition condition;
    condition.op = expression.op;
    condition.text = spelled_out(expression);
    if (expression.op != Op::both && expression.op != Op::either) {
        condition.comparison = comparison_of(expression);
        return condition;
    }
    for (const auto& operand : expression.operands) condition.operands.push_back(read(operand));
    return condition;
}

std::optional<std::size_t> CaseCoverage::add(const Expression& when) {
    conditions_.push_back(read(when));
    const auto& later = conditions_.back();
    for (std::size_t i = 0; i + 1 < conditions_.size() && pairs_ < most_pairs; ++i, ++pairs_) {
        if (covers(conditions_[i], later)) return i;
    }
    return std::nullopt;
}

}  // namespace cchc
