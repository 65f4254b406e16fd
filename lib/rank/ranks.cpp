// SPDX-License-Identifier: MIT
#include "rank/ranks.hpp"

#include <algorithm>

namespace cchc {

std::vector<Rank> ranks_of(const std::vector<std::optional<Ratio>>& values, Ties ties) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (values[i]) order.push_back(i);
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return *values[a] > *values[b]; });
    std::vector<Rank> ranks(values.size(), 0);
    Rank rank = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const bool is_tied = i > 0 && *values[order[i]] == *values[order[i - 1]];
        if (!is_tied) rank = ties == Ties::dense ? rank + 1 : static_cast<Rank>(i + 1);
        ranks[order[i]] = rank;
    }
    return ranks;
}

Ratio quartile(const std::vector<Ratio>& sorted, int quarter) {
    const auto steps = (sorted.size() - 1) * static_cast<std::size_t>(quarter);
    const std::size_t below = steps / 4;
    const Ratio& least = sorted.at(below);
    if (steps % 4 == 0) return least;
    return least + Ratio::of(static_cast<long>(steps % 4), 4) * (sorted.at(below + 1) - least);
}

}  // namespace cchc
