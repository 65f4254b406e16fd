// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "base/ratio.hpp"

namespace cchc {

/// Valid answers, counted and summed.
struct AnswerSum {
    std::uint64_t units = 0;  ///< of percent, in Decimal's units
    std::uint64_t valid = 0;  ///< how many answers
};

/// What an item has of the means of its answers: Σ points a percent × mean, exact.
class MeanPoints {
  public:
    /// A mean that counts for itself.
    struct Part {
        Ratio points = {};    ///< for each percent of the mean
        AnswerSum most = {};  ///< what its answers sum to, at most
    };
    explicit MeanPoints(std::vector<Part> parts);

    /// `sums`: by parts, none of them over its most; each with a valid answer.
    Ratio of(const std::vector<AnswerSum>& sums) const;

  private:
    bool find_integers();

    std::vector<Part> parts_;
    /// Over one denominator: each part's points for a unit. Only where all that comes fits into a long.
    std::vector<long> tops_ = {};
    long bottom_ = 1;
};

}  // namespace cchc
