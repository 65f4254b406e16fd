// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "derive/evaluate.hpp"
#include "model/formula.hpp"

namespace cchc {

/// All x for which `x op constant`, where x is what `left` spells out.
struct Comparison {
    std::string left;
    Op op = Op::equal;
    Ratio constant;
};

/// A condition as it is compared with others.
struct CaseCondition {
    Op op = Op::both;
    std::string text;                           ///< spelled out
    std::optional<Comparison> comparison = {};  ///< of one side with a constant, in whatever spelling
    std::vector<CaseCondition> operands = {};   ///< of `and` and `or`
};

/// Finds the cases of a formula that are never reached, since an earlier one's condition holds wherever
/// theirs does. It sees through `and`, `or` and comparisons of one left side with constants; what it cannot
/// tell is no, and so is what lies beyond a million pairs of one formula.
class CaseCoverage {
  public:
    /// `most_points`: what `max` stands for.
    explicit CaseCoverage(const Ratio& most_points);
    /// The first condition added before that covers this one.
    std::optional<std::size_t> add(const Expression& when);

  private:
    static constexpr std::size_t most_pairs = 1'000'000;

    std::optional<Ratio> constant_of(const Expression& expression) const;
    std::optional<Comparison> comparison_of(const Expression& condition) const;
    CaseCondition read(const Expression& expression) const;

    FormulaValues values_;
    std::vector<CaseCondition> conditions_;
    std::size_t pairs_ = 0;
};

}  // namespace cchc
