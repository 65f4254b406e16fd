// SPDX-License-Identifier: MIT
#include "derive/range_search.hpp"

#include <algorithm>
#include <array>

#include "derive/evaluate.hpp"

namespace cchc {
namespace {

/// How many values of each input are tried, by the number of inputs.
constexpr std::array<std::size_t, 7> most_values{1, 120, 40, 14, 7, 5, 4};

void collect_numbers(const Expression& expression, std::vector<Ratio>& numbers) {
    if (expression.op == Op::number) numbers.push_back(expression.number);
    for (const auto& operand : expression.operands) collect_numbers(operand, numbers);
}

class Search {
  public:
    Search(const FormulaRule& rule, const std::optional<Ratio>& most_points)
        : rule_(rule), most_points_(most_points) {
        values_.most_points = trace_read(most_points.value_or(Ratio()), {});
        for (const auto& input : rule.inputs) tried_.push_back(values_of(input));
    }

    std::optional<OutOfRange> find() {
        if (rule_.inputs.size() >= most_values.size()) return std::nullopt;
        return find_from(0);
    }

  private:
    /// Simple ones first: they make the example.
    std::vector<Ratio> values_of(const Input& input) const {
        std::vector<Ratio> wanted;
        for (std::size_t i = 0; i < input.choices.size(); ++i)
            wanted.push_back(Ratio::whole(static_cast<long>(i)));
        if (input.is_choice()) return wanted;
        for (const long round : {100L, 101L, 0L, 1L, 2L, 10L}) wanted.push_back(Ratio::whole(round));
        std::vector<Ratio> numbers;
        for (const auto& limit : input.limits) {
            if (limit.input.empty()) numbers.push_back(limit.number);
        }
        for (const auto& one : rule_.cases) {
            if (one.when) collect_numbers(*one.when, numbers);
            collect_numbers(one.points, numbers);
        }
        Ratio step = Ratio::whole(1);
        for (int i = 0; i < input.decimals; ++i) step = step / Ratio::whole(10);
        for (const auto& number : numbers) {
            for (const Ratio& near : {number, Ratio::whole(100) * number}) {
                wanted.insert(wanted.end(), {near, near + step, near - step});
            }
        }
        for (const long round : {99L, 200L, 1'000L, 5L, 20L, 50L, 3L}) wanted.push_back(Ratio::whole(round));
        return allowed(input, wanted);
    }

    std::vector<Ratio> allowed(const Input& input, const std::vector<Ratio>& wanted) const {
        const std::size_t most = most_values.at(std::min(rule_.inputs.size(), most_values.size() - 1));
        std::vector<Ratio> values;
        for (const auto& value : wanted) {
            const bool is_new = std::find(values.begin(), values.end(), value) == values.end();
            const bool is_figure = !value.is_negative() && value.has_at_most_decimals(input.decimals);
            if (is_new && is_figure && values.size() < most) values.push_back(value);
        }
        return values;
    }

    std::optional<OutOfRange> find_from(std::size_t at) {
        if (at == rule_.inputs.size()) return keeps_limits() ? judged() : std::nullopt;
        const std::string& name = rule_.inputs[at].name.value;
        for (const auto& value : tried_[at]) {
            values_.inputs[name] = trace_read(value, {});
            if (auto found = find_from(at + 1)) return found;
        }
        return std::nullopt;
    }

    bool keeps_limits() const {
        return std::all_of(rule_.inputs.begin(), rule_.inputs.end(), [&](const Input& input) {
            const Ratio& value = values_.inputs.find(input.name.value)->second->value;
            return std::all_of(input.limits.begin(), input.limits.end(), [&](const Limit& limit) {
                return keeps(
                    limit.side, value,
                    limit.input.empty() ? limit.number : values_.inputs.find(limit.input)->second->value);
            });
        });
    }

    std::optional<OutOfRange> judged() const {
        try {
            for (std::size_t at = 0; at < rule_.cases.size(); ++at) {
                const Case& one = rule_.cases[at];
                if (one.when && !condition_of(*one.when, values_).holds) continue;
                const Ratio points = evaluate(one.points, values_)->value;
                if (!points.is_negative() && (!most_points_ || points <= *most_points_)) return std::nullopt;
                OutOfRange found{{}, points, at};
                for (const auto& input : rule_.inputs) {
                    const Ratio& value = values_.inputs.find(input.name.value)->second->value;
                    std::string choice;
                    for (std::size_t i = 0; i < input.choices.size(); ++i) {
                        if (Ratio::whole(static_cast<long>(i)) == value) choice = input.choices[i].id.value;
                    }
                    found.figures.push_back({input.name.value, value, std::move(choice)});
                }
                return found;
            }
        } catch (const DivisionByZero&) {
            return std::nullopt;
        }
        return std::nullopt;
    }

    const FormulaRule& rule_;
    const std::optional<Ratio>& most_points_;
    std::vector<std::vector<Ratio>> tried_;
    FormulaValues values_;
};

}  // namespace

std::optional<OutOfRange> find_out_of_range(const FormulaRule& rule,
                                            const std::optional<Ratio>& most_points) {
    return Search(rule, most_points).find();
}

}  // namespace cchc
