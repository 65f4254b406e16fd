// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/ratio.hpp"
#include "score/results.hpp"

namespace cchc {

/// The index with other points of some survey leaves: as `total_up` has it, by numbers alone. All else stays
/// as it is, and so does what the index is a share of: answers change no item's part in that.
class IndexGains {
  public:
    /// `leaves`: those whose points change; of the others the results' stand.
    IndexGains(const Framework& framework, const Results& results, const std::vector<ItemId>& leaves);

    /// Exact, after floor and cap. `points`: by leaves.
    Ratio index(const std::vector<Ratio>& points);

  private:
    /// What the survey adds somewhere, and where that goes on to.
    struct Sum {
        Ratio before = {};               ///< of leaves that do not change
        std::optional<Ratio> room = {};  ///< what the parent takes of it, at most
        std::size_t into = 0;  ///< position in sums_, before this one; of the first it means nothing
    };

    // The first of sums_; parents' stand behind.
    static constexpr std::size_t added = 0;
    static constexpr std::size_t deducted = 1;
    static constexpr std::size_t nowhere = 2;
    static constexpr std::size_t of_parents = 3;

    std::size_t sum_above(ItemId item);
    /// What all leaves together add to the points that make the index.
    Ratio gained(const std::vector<Ratio>& points);

    const Framework& framework_;
    const Results& results_;
    std::vector<Sum> sums_;          ///< first what is added, what is deducted, what counts nowhere
    std::vector<std::size_t> into_;  ///< by leaves: position in sums_
    std::vector<std::optional<std::size_t>>
        sum_of_;                ///< by item: of parents that take no more than their most
    std::vector<Ratio> gains_;  ///< by sums_
    Ratio fixed_;               ///< points without the survey's
    Ratio percent_;             ///< 100 / what the index is a share of
};

}  // namespace cchc
