// SPDX-License-Identifier: MIT
#include "load/framework/parse_formula.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "load/framework/formula_cursor.hpp"
#include "load/framework/settle_choices.hpp"

namespace cchc {
namespace {

constexpr std::size_t longest_formula = 2'000;
constexpr int deepest_nesting = 50;
constexpr std::size_t most_operands = 400;
constexpr std::array<std::pair<std::string_view, Op>, 5> functions{{{"min", Op::smaller},
                                                                    {"max", Op::larger},
                                                                    {"floor", Op::whole_below},
                                                                    {"ceil", Op::whole_above},
                                                                    {"abs", Op::absolute}}};

/// A recursive descent over: or < and < comparison < sum < product < minus < atom.
class FormulaParser : private FormulaCursor {
  public:
    FormulaParser(const Located<std::string>& text, const std::vector<Input>& inputs, bool takes_items,
                  Findings& findings)
        : FormulaCursor(text, findings), inputs_(inputs), takes_items_(takes_items) {}

    Expression parse(FormulaKind kind) {
        if (text_.value.size() > longest_formula) fail_long();
        Expression expression = kind == FormulaKind::condition ? alternatives() : sum();
        skip_blanks();
        if (at_ < text_.value.size()) fail({"một phép tính hoặc hết công thức", "an operator or the end"});
        if (!settle_choices(expression, inputs_, findings_)) throw Broken{};
        return expression;
    }

  private:
    Expression node(Op op, std::vector<Expression> operands, std::size_t start) {
        if (++nodes_ > most_operands) fail_long();
        return {op, {}, {}, std::move(operands), place_at(start, at_ - std::min(start, at_)), 0};
    }

    Expression alternatives() {
        skip_blanks();
        const std::size_t start = at_;
        Expression left = conjunction();
        while (take("or")) {
            Expression right = conjunction();
            left = node(Op::either, {std::move(left), std::move(right)}, start);
        }
        return left;
    }

    Expression conjunction() {
        skip_blanks();
        const std::size_t start = at_;
        Expression left = comparison();
        while (take("and")) {
            Expression right = comparison();
            left = node(Op::both, {std::move(left), std::move(right)}, start);
        }
        return left;
    }

    /// A comparison, or a condition in brackets. What a bracket holds is told by trying the condition first.
    Expression comparison() {
        skip_blanks();
        const std::size_t start = at_;
        if (const auto condition = bracketed_condition()) return *condition;
        Expression left = sum();
        constexpr std::array<std::pair<std::string_view, Op>, 6> signs{{{"<=", Op::at_most},
                                                                        {">=", Op::at_least},
                                                                        {"==", Op::equal},
                                                                        {"!=", Op::unequal},
                                                                        {"<", Op::less},
                                                                        {">", Op::greater}}};
        for (const auto& [sign, op] : signs) {
            if (!take(sign)) continue;
            Expression right = sum();
            return node(op, {std::move(left), std::move(right)}, start);
        }
        fail({"một phép so sánh: < <= > >= == !=", "a comparison: < <= > >= == !="});
    }

    /// Whether the bracket at the cursor holds a comparison at its own level.
    bool opens_condition() {
        skip_blanks();
        if (at_ >= text_.value.size() || text_.value[at_] != '(') return false;
        int depth = 0;
        for (std::size_t i = at_; i < text_.value.size(); ++i) {
            const char c = text_.value[i];
            if (c == '(') ++depth;
            if (c == ')' && --depth == 0) return false;
            if (c == '<' || c == '>' || c == '=' || c == '!') return true;
        }
        return false;
    }

    std::optional<Expression> bracketed_condition() {
        if (!opens_condition()) return std::nullopt;
        take("(");
        enter();
        Expression inside = alternatives();
        --depth_;
        if (!take(")")) fail({"dấu )", "a )"});
        return inside;
    }

    Expression sum() {
        skip_blanks();
        const std::size_t start = at_;
        Expression left = product();
        for (;;) {
            const bool plus = take("+");
            if (!plus && !take("-")) return left;
            Expression right = product();
            left = node(plus ? Op::add : Op::subtract, {std::move(left), std::move(right)}, start);
        }
    }

    Expression product() {
        skip_blanks();
        const std::size_t start = at_;
        Expression left = signed_atom();
        for (;;) {
            const bool times = take("*");
            if (!times && !take("/")) return left;
            Expression right = signed_atom();
            left = node(times ? Op::multiply : Op::divide, {std::move(left), std::move(right)}, start);
        }
    }

    void enter() {
        if (++depth_ > deepest_nesting) fail_long();
    }

    Expression signed_atom() {
        skip_blanks();
        const std::size_t start = at_;
        if (!take("-")) return atom();
        enter();
        Expression operand = signed_atom();
        --depth_;
        return node(Op::negate, {std::move(operand)}, start);
    }

    Expression atom() {
        skip_blanks();
        if (take("(")) {
            enter();
            Expression inside = sum();
            --depth_;
            if (!take(")")) fail({"dấu )", "a )"});
            return inside;
        }
        if (takes_items_ && take("[")) return figure_of_item();
        if (at_ < text_.value.size() && is_digit(text_.value[at_])) return number();
        if (at_ < text_.value.size() && is_letter(text_.value[at_])) return name();
        fail({"một số, một số liệu hoặc dấu (", "a number, an input or a ("});
    }

    Expression number() {
        const std::size_t start = at_;
        while (at_ < text_.value.size() && (is_digit(text_.value[at_]) || text_.value[at_] == '.')) ++at_;
        const auto parsed = parse_number(std::string_view(text_.value).substr(start, at_ - start));
        if (parsed.fault != NumberFault::none) {
            at_ = start;
            fail({"một số có nhiều nhất 12 chữ số và 4 chữ số thập phân",
                  "a number of at most 12 digits and 4 decimals"});
        }
        Expression result = node(Op::number, {}, start);
        result.number = Ratio(parsed.number.value);
        if (at_ < text_.value.size() && text_.value[at_] == '%') {
            ++at_;
            result.number = result.number / Ratio::whole(100);
        }
        result.place = place_at(start, at_ - start);
        return result;
    }

    Expression name() {
        const std::size_t start = at_;
        while (at_ < text_.value.size() && (is_letter(text_.value[at_]) || is_digit(text_.value[at_]))) ++at_;
        const std::string word = text_.value.substr(start, at_ - start);
        for (const auto& [called, op] : functions) {
            if (word == called && take("(")) return function(op, start);
        }
        if (word == "max" && !takes_items_) return node(Op::most_points, {}, start);
        const bool declared = std::any_of(inputs_.begin(), inputs_.end(),
                                          [&](const Input& input) { return input.name.value == word; });
        if (!declared && is_choice(word)) {
            Expression choice = node(Op::choice, {}, start);
            choice.name = word;
            return choice;
        }
        if (!declared) {
            report_undeclared(word, start);
            throw Broken{};
        }
        Expression result = node(Op::input, {}, start);
        result.name = word;
        return result;
    }

    /// `[1.1.4].b`, its bracket taken.
    Expression figure_of_item() {
        const std::size_t start = at_ - 1;
        const std::size_t close = text_.value.find(']', at_);
        const bool has_code = close != std::string::npos && close > at_;
        if (!has_code || text_.value.substr(close, 2) != "].") fail_figure();
        at_ = close + 2;
        const std::size_t word = at_;
        while (at_ < text_.value.size() && (is_letter(text_.value[at_]) || is_digit(text_.value[at_]))) ++at_;
        if (at_ == word) fail_figure();
        Expression result = node(Op::input, {}, start);
        result.name = text_.value.substr(start, at_ - start);
        return result;
    }

    [[noreturn]] void fail_figure() {
        fail({"[mã mục].số_liệu hoặc [mã mục].points", "[CODE].input or [CODE].points"});
    }

    Expression function(Op op, std::size_t start) {
        enter();
        std::vector<Expression> operands;
        operands.push_back(sum());
        if (op == Op::smaller || op == Op::larger) {
            if (!take(",")) fail({"dấu phẩy và giá trị thứ hai", "a comma and a second value"});
            operands.push_back(sum());
        }
        --depth_;
        if (!take(")")) fail({"dấu )", "a )"});
        return node(op, std::move(operands), start);
    }

    bool is_choice(const std::string& word) const {
        return std::any_of(inputs_.begin(), inputs_.end(),
                           [&](const Input& input) { return input.find_choice(word).has_value(); });
    }

    void report_undeclared(const std::string& word, std::size_t start) {
        std::string declared = takes_items_ ? "[1.1.4].a, [1.1.4].points" : inputs_.empty() ? "max" : "";
        for (const auto& input : inputs_) declared += (declared.empty() ? "" : ", ") + input.name.value;
        findings_.add({.message = Message::input_undeclared,
                       .place = place_at(start, word.size()),
                       .args = {{"found", word}, {"expected", declared}}});
    }

    const std::vector<Input>& inputs_;
    bool takes_items_;  ///< in place of inputs, figures and points of items
    std::size_t nodes_ = 0;
    int depth_ = 0;
};

}  // namespace

std::optional<Expression> parse_formula(const Located<std::string>& text, FormulaKind kind,
                                        const std::vector<Input>& inputs, Findings& findings) {
    try {
        return FormulaParser(text, inputs, false, findings).parse(kind);
    } catch (const FormulaCursor::Broken&) {
        return std::nullopt;
    }
}

std::optional<Expression> parse_relation(const Located<std::string>& text, Findings& findings) {
    try {
        return FormulaParser(text, {}, true, findings).parse(FormulaKind::condition);
    } catch (const FormulaCursor::Broken&) {
        return std::nullopt;
    }
}

bool is_input_name(std::string_view name) {
    if (name.empty() || FormulaCursor::is_digit(name.front()) || name.size() > 40) return false;
    const bool is_function = std::any_of(functions.begin(), functions.end(),
                                         [&](const auto& function) { return function.first == name; });
    if (is_function || name == "and" || name == "or") return false;
    return std::all_of(name.begin(), name.end(),
                       [](char c) { return FormulaCursor::is_letter(c) || FormulaCursor::is_digit(c); });
}

}  // namespace cchc
