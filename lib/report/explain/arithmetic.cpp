// SPDX-License-Identifier: MIT
#include "report/explain/arithmetic.hpp"

#include <algorithm>

#include "diag/finding.hpp"
#include "model/wording.hpp"
#include "report/labels.hpp"
#include "report/layout.hpp"

namespace cchc {
namespace {

enum Binding { loose, tight, single };  // of + and −, of * and /, of one number

Binding binding_of(const Trace& trace) {
    switch (trace.step) {
        case Step::sum:
            return trace.operands.size() > 1 ? loose
                   : trace.operands.empty()  ? single
                                             : binding_of(*trace.operands[0]);
        case Step::subtract:
            return loose;
        case Step::multiply:
        case Step::divide:
        case Step::percent:
        case Step::hundredth:
            return tight;
        case Step::negate:
            return loose;
        default:
            return single;
    }
}

class Writer {
  public:
    explicit Writer(Language language) : language_(language) {}

    std::string text(const Trace& trace) const {
        switch (trace.step) {
            case Step::sum:
                return trace.operands.empty() ? "0" : joined(trace, " + ", loose);
            case Step::subtract:
                return within(*trace.operands.at(0), loose) + " - " + within(*trace.operands.at(1), tight);
            case Step::multiply:
                return joined(trace, " * ", tight);
            case Step::divide:
                return within(*trace.operands.at(0), tight) + " / " + within(*trace.operands.at(1), single);
            case Step::negate:
                return "-" + within(*trace.operands.at(0), tight);
            case Step::percent:
                return "100 * " + within(*trace.operands.at(0), tight);
            case Step::hundredth:
                return within(*trace.operands.at(0), tight) + " / 100";
            case Step::smaller:
                return "min(" + joined(trace, "; ", loose) + ")";
            case Step::larger:
                return "max(" + joined(trace, "; ", loose) + ")";
            case Step::whole_below:
                return "floor(" + text(*trace.operands.at(0)) + ")";
            case Step::whole_above:
                return "ceil(" + text(*trace.operands.at(0)) + ")";
            case Step::absolute:
                return "abs(" + text(*trace.operands.at(0)) + ")";
            case Step::floored:
                return "max(0; " + text(*trace.operands.at(0)) + ")";
            default:
                return trace.choice.empty() ? exact_text(trace.value, language_) : trace.choice;
        }
    }

  private:
    std::string within(const Trace& trace, Binding least) const {
        return binding_of(trace) < least ? "(" + text(trace) + ")" : text(trace);
    }

    std::string joined(const Trace& trace, std::string_view sign, Binding least) const {
        std::string out;
        for (const auto& operand : trace.operands) {
            out += (out.empty() ? "" : std::string(sign)) + within(*operand, least);
        }
        return out;
    }

    Language language_;
};

void collect(const Trace& trace, std::vector<const Trace*>& values);

void collect(const Condition& condition, std::vector<const Trace*>& values) {
    if (condition.left != nullptr) collect(*condition.left, values);
    if (condition.right != nullptr) collect(*condition.right, values);
    for (const auto& operand : condition.operands) collect(operand, values);
}

void collect(const Trace& trace, std::vector<const Trace*>& values) {
    const bool is_known = std::any_of(values.begin(), values.end(), [&](const Trace* one) {
        return one->place == trace.place && one->value == trace.value;
    });
    if (trace.step == Step::read && !is_known) values.push_back(&trace);
    for (const auto& operand : trace.operands) collect(*operand, values);
    for (const auto& one : trace.cases) {
        if (one.condition) collect(*one.condition, values);
    }
}

}  // namespace

std::string exact_text(const Ratio& value, Language language) {
    return value.is_decimal() ? localized(value, language) : value.fraction_text();
}

std::string arithmetic_text(const Trace& trace, Language language) {
    if (trace.step != Step::rounded) {
        const std::string signs = Writer(language).text(trace);
        const std::string value = exact_text(trace.value, language);
        return signs == value ? value : signs + " = " + value;
    }
    const std::string places = std::to_string(trace.places);
    const std::string how(wording::rounding(trace.rounding).in(language));
    return arithmetic_text(*trace.operands.at(0), language) + ", " +
           filled(filled(labels::rounded_to.in(language), places), how) + " = " +
           exact_text(trace.value, language);
}

std::string condition_text(const Condition& condition, Language language) {
    const std::string sign = " " + std::string(op_text(condition.op)) + " ";
    if (condition.operands.empty() && !condition.left->choice.empty())
        return condition.left->choice + sign + condition.right->choice;
    if (condition.operands.empty())
        return arithmetic_text(*condition.left, language) + sign +
               arithmetic_text(*condition.right, language);
    std::string out;
    for (const auto& operand : condition.operands) {
        const std::string text = condition_text(operand, language);
        out += (out.empty() ? "" : sign) + (operand.operands.size() > 1 ? "(" + text + ")" : text);
    }
    return out;
}

std::vector<const Trace*> values_read(const Trace& trace) {
    std::vector<const Trace*> values;
    collect(trace, values);
    return values;
}

}  // namespace cchc
