// SPDX-License-Identifier: MIT
#include "rank/ranks.hpp"

namespace cchc {

std::vector<Rank> ranks_of(const std::vector<std::optional<Ratio>>& values, Ties ties) {
    std::vector<std::size_t> positions;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (values[i]) positions.push_back(i);
    std::vector<Rank> ranks(values.size(), 0);
    rank_at(positions, values, ties, ranks);
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
