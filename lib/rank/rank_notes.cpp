// SPDX-License-Identifier: MIT
#include "rank/rank_notes.hpp"

namespace cchc {
namespace {

class NoteTaker {
  public:
    NoteTaker(const std::vector<UnitRecord>& units, const RecordedFramework& framework,
              const std::vector<std::size_t>& members, const std::vector<Rank>& ranks)
        : units_(units), framework_(framework), members_(members), ranks_(ranks) {}

    std::vector<RankNote> take() {
        const bool by_exact = framework_.rank_by == RankBy::exact;
        const RankBy other = by_exact ? RankBy::published : RankBy::exact;
        compare({RankNote::Kind::rank_by}, indexes(other), framework_.ties);
        const bool is_dense = framework_.ties == Ties::dense;
        compare({RankNote::Kind::ties}, indexes(framework_.rank_by),
                is_dense ? Ties::competition : Ties::dense);
        for (const auto rounding : {Rounding::half_up, Rounding::half_even, Rounding::down}) {
            if (by_exact || rounding == framework_.rounding) continue;
            std::vector<std::optional<Ratio>> values;
            for (const std::size_t unit : members_)
                values.emplace_back(
                    units_[unit].total.index_exact.rounded(framework_.index_decimals, rounding));
            compare({RankNote::Kind::rounding, rounding}, values, framework_.ties);
        }
        return std::move(notes_);
    }

  private:
    std::vector<std::optional<Ratio>> indexes(RankBy by) const {
        std::vector<std::optional<Ratio>> values;
        for (const std::size_t unit : members_) values.emplace_back(ranked_index(units_[unit], by));
        return values;
    }

    void compare(RankNote note, const std::vector<std::optional<Ratio>>& values, Ties ties) {
        const auto others = ranks_of(values, ties);
        for (std::size_t i = 0; i < members_.size(); ++i) {
            note.unit = members_[i];
            note.rank = others[i];
            note.grade = framework_.grade_of(*values[i]);
            if (note.rank != ranks_[i] || note.grade != units_[note.unit].total.grade) notes_.push_back(note);
        }
    }

    const std::vector<UnitRecord>& units_;
    const RecordedFramework& framework_;
    const std::vector<std::size_t>& members_;
    const std::vector<Rank>& ranks_;
    std::vector<RankNote> notes_;
};

}  // namespace

const Ratio& ranked_index(const UnitRecord& unit, RankBy by) {
    return by == RankBy::exact ? unit.total.index_exact : unit.total.index;
}

std::vector<RankNote> rank_notes(const std::vector<UnitRecord>& units, const RecordedFramework& framework,
                                 const std::vector<std::size_t>& members, const std::vector<Rank>& ranks) {
    return NoteTaker(units, framework, members, ranks).take();
}

}  // namespace cchc
