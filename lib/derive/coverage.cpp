// SPDX-License-Identifier: MIT
#include "derive/coverage.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "derive/evaluate.hpp"

namespace cchc {
namespace {

/// All x for which `x op constant`, where x is what `left` spells out.
struct Part {
    std::string left;
    Op op = Op::equal;
    Ratio constant;
};

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

class Coverage {
  public:
    explicit Coverage(const Ratio& most_points) { values_.most_points = trace_read(most_points, {}); }

    bool covers(const Expression& earlier, const Expression& later) const {
        const auto by_each = [&](const Expression& one) { return covers(one, later); };
        const auto of_each = [&](const Expression& one) { return covers(earlier, one); };
        if (is_same_expression(earlier, later)) return true;
        const auto& parts = earlier.operands;
        if (earlier.op == Op::both) return std::all_of(parts.begin(), parts.end(), by_each);
        const auto& cases = later.operands;
        if (later.op == Op::either) return std::all_of(cases.begin(), cases.end(), of_each);
        if (earlier.op == Op::either && std::any_of(parts.begin(), parts.end(), by_each)) return true;
        if (later.op == Op::both) return std::any_of(cases.begin(), cases.end(), of_each);
        const auto wide = part_of(earlier);
        const auto narrow = part_of(later);
        return wide && narrow && wide->left == narrow->left && holds_all(*wide, *narrow);
    }

  private:
    std::optional<Ratio> constant_of(const Expression& expression) const {
        if (!figures_of(expression).empty()) return std::nullopt;
        try {
            return evaluate(expression, values_)->value;
        } catch (const DivisionByZero&) {
            return std::nullopt;
        }
    }

    std::optional<Part> part_of(const Expression& condition) const {
        if (condition.operands.size() != 2 || condition.op == Op::both || condition.op == Op::either)
            return std::nullopt;
        const Expression& left = condition.operands.front();
        const Expression& right = condition.operands.back();
        const auto on_left = constant_of(left);
        const auto on_right = constant_of(right);
        if (on_left.has_value() == on_right.has_value()) return std::nullopt;
        if (on_right) return Part{spelled_out(left), condition.op, *on_right};
        return Part{spelled_out(right), turned(condition.op), *on_left};
    }

    static bool is_upwards(Op op) { return op == Op::greater || op == Op::at_least; }
    static bool is_downwards(Op op) { return op == Op::less || op == Op::at_most; }

    static bool holds(const Ratio& x, const Part& part) {
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
    static bool holds_all(const Part& wide, const Part& narrow) {
        if (narrow.op == Op::equal) return holds(narrow.constant, wide);
        if (narrow.op == Op::unequal) return wide.op == Op::unequal && wide.constant == narrow.constant;
        const bool same_way = (is_upwards(narrow.op) && is_upwards(wide.op)) ||
                              (is_downwards(narrow.op) && is_downwards(wide.op));
        if (!same_way && wide.op != Op::unequal) return false;
        if (wide.op == Op::unequal) return !holds(wide.constant, narrow);
        const bool is_open = narrow.op == Op::greater || narrow.op == Op::less;
        return holds(narrow.constant, wide) || (is_open && narrow.constant == wide.constant);
    }

    FormulaValues values_;
};

}  // namespace

bool covers(const Expression& earlier, const Expression& later, const Ratio& most_points) {
    return Coverage(most_points).covers(earlier, later);
}

}  // namespace cchc
