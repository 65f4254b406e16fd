// SPDX-License-Identifier: MIT
#include "rank/firmness.hpp"

#include <algorithm>
#include <numeric>

#include "rank/rank_notes.hpp"

namespace cchc {
namespace {

/// Of that many rounds, the positions of the 25th and the 976th of 1,000.
std::pair<std::size_t, std::size_t> ends_of(std::size_t rounds) {
    return {rounds * 24 / 1000, rounds * 975 / 1000};
}

class Firmness {
  public:
    Firmness(const std::vector<UnitRecord>& units, const RecordedFramework& framework, RankedGroup& group)
        : units_(units), framework_(framework), group_(group) {}

    void add() {
        add_indexes();
        add_ranks();
        add_refused();
    }

  private:
    const UnitRecord& unit(std::size_t at) const { return units_[group_.units[at].unit]; }
    bool is_drawn(std::size_t at) const { return unit(at).replicates && !unit(at).replicates->index.empty(); }

    void add_indexes() {
        for (std::size_t i = 0; i < group_.units.size(); ++i) {
            if (!is_drawn(i)) continue;
            std::vector<std::int64_t> sorted = unit(i).replicates->index;
            std::sort(sorted.begin(), sorted.end());
            const auto [low, high] = ends_of(sorted.size());
            group_.units[i].range = RankRange{.low = RecordedReplicates::exact(sorted[low]),
                                              .high = RecordedReplicates::exact(sorted[high])};
        }
    }

    /// Whether all replicates are of one seed and as many rounds; gives the number of these.
    std::size_t joint_rounds() const {
        const RecordedReplicates* first = nullptr;
        for (std::size_t i = 0; i < group_.units.size(); ++i) {
            if (!is_drawn(i)) continue;
            const RecordedReplicates& here = *unit(i).replicates;
            if (first == nullptr) first = &here;
            if (here.seed != first->seed || here.index.size() != first->index.size()) return 0;
        }
        return first == nullptr ? 0 : first->index.size();
    }

    void add_ranks() {
        const std::size_t rounds = joint_rounds();
        if (rounds == 0) return;
        const std::size_t count = group_.units.size();
        std::vector<std::int64_t> values(count);
        for (std::size_t i = 0; i < count; ++i)
            values[i] = RecordedReplicates::held(ranked_index(unit(i), framework_.rank_by));
        std::vector<std::vector<Rank>> by_unit(count, std::vector<Rank>(rounds));
        std::vector<Rank> ranks(count);
        std::vector<std::size_t> positions(count);
        std::iota(positions.begin(), positions.end(), std::size_t{0});
        for (std::size_t round = 0; round < rounds; ++round) {
            for (std::size_t i = 0; i < count; ++i)
                if (is_drawn(i)) values[i] = unit(i).replicates->index[round];
            rank_at(positions, values, framework_.ties, ranks);
            for (std::size_t i = 0; i < count; ++i) by_unit[i][round] = ranks[i];
        }
        const auto [low, high] = ends_of(rounds);
        for (std::size_t i = 0; i < count; ++i) {
            if (!is_drawn(i)) continue;
            std::sort(by_unit[i].begin(), by_unit[i].end());
            group_.units[i].range->best = by_unit[i][low];
            group_.units[i].range->worst = by_unit[i][high];
        }
    }

    /// Printed results do not say what rests on justifications.
    void add_refused() {
        std::vector<std::optional<Ratio>> values;
        for (std::size_t i = 0; i < group_.units.size(); ++i) {
            if (!unit(i).if_refused) return;
            const Ratio& exact = *unit(i).if_refused;
            values.emplace_back(framework_.rank_by == RankBy::exact ? exact
                                                                    : framework_.rounded_index(exact));
        }
        const auto ranks = ranks_of(values, framework_.ties);
        for (std::size_t i = 0; i < ranks.size(); ++i) group_.units[i].refused_rank = ranks[i];
    }

    const std::vector<UnitRecord>& units_;
    const RecordedFramework& framework_;
    RankedGroup& group_;
};

}  // namespace

void add_firmness(const std::vector<UnitRecord>& units, const RecordedFramework& framework,
                  RankedGroup& group) {
    Firmness(units, framework, group).add();
}

}  // namespace cchc
