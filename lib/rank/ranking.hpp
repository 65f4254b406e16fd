// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "diag/finding.hpp"
#include "rank/ranks.hpp"
#include "rank/unit_record.hpp"

namespace cchc {

/// That another lawful choice would change a unit's rank or grade.
struct RankNote {
    enum class Kind {
        rank_by,   ///< the index exact instead of as published, or the other way round
        ties,      ///< the other rule for equal ones
        rounding,  ///< another rounding of a published index
    };
    Kind kind = Kind::rank_by;
    Rounding rounding = Rounding::half_up;  ///< of `rounding`: the other one
    std::size_t unit = 0;                   ///< index in Ranking::units
    Rank rank = 0;                          ///< otherwise
    std::string grade = {};                 ///< otherwise
};

/// Where 19 of 20 rounds of a survey drawn anew leave a unit.
struct RankRange {
    Ratio low;  ///< index, percent
    Ratio high;
    Rank best = 0;  ///< 0: not known
    Rank worst = 0;
};

struct RankedUnit {
    std::size_t unit = 0;  ///< index in Ranking::units
    Rank rank = 0;
    std::optional<std::size_t> earlier = {};  ///< its record of a year before: index in Ranking::earlier
    Rank earlier_rank = 0;                    ///< among those of its group then; 0: it was not there
    std::optional<RankRange> range = {};      ///< none: no survey yet, or nobody's answers are known
    Rank refused_rank = 0;  ///< if at all units no score on a justification alone counted; 0: not known
};

/// Units that are compared with each other.
struct RankedGroup {
    std::string name;                        ///< may be empty
    std::vector<RankedUnit> units;           ///< the best first; equal ones in order of id
    std::vector<std::vector<Rank>> by_item;  ///< by item, then in the order of `units`
    std::vector<RankNote> notes;
};

/// Units of one scoring, year and stage, by group.
struct RankedSet {
    std::shared_ptr<const RecordedFramework> framework;
    std::size_t year = 0;
    Stage stage = Stage::self;
    std::vector<RankedGroup> groups;  ///< in order of name
};

/// Every output of `cchc rank` reads this and nothing else.
struct Ranking {
    std::vector<UnitRecord> units;  ///< all that is ranked, in order of id
    std::vector<UnitRecord> earlier;
    std::vector<RankedSet> sets;  ///< one, unless they are ranked apart
};

/// Which units are ranked, where they are not all of one set.
struct RankChoice {
    std::string framework = {};  ///< its id, or how its scoring digest begins; empty: any
    std::optional<std::size_t> year = {};
    std::optional<Stage> stage = {};
    bool apart = false;  ///< each set by itself
};

/// Ranks units within their sets and groups, by their frameworks' `rank_by` and `ties`. Findings:
/// `duplicate-unit` (all of them are refused), `mixed-units` (then nothing is ranked), `unit-left-out`.
/// `earlier`: records of the year before, to stand beside.
Ranking rank_units(std::vector<UnitRecord> units, std::vector<UnitRecord> earlier, const RankChoice& choice,
                   Findings& findings);

/// What an item is ranked by: points of the most that count, in percent, or the points of a bonus; those of
/// a penalty below 0. None where nothing is counted.
std::optional<Ratio> ranked_value(const UnitRecord& unit, ItemId item);

}  // namespace cchc
