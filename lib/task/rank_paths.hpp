// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/parallel.hpp"
#include "cache/unit_cache.hpp"
#include "evidence/register.hpp"
#include "rank/questions.hpp"
#include "rank/ranking.hpp"
#include "report/findings/summary.hpp"
#include "task/language_choice.hpp"

namespace cchc {

struct RankRequest {
    /// Plans, records, printed results, and folders of them, mixed.
    std::vector<std::string> paths = {};
    std::vector<std::string> earlier = {};  ///< the same of years before
    RankChoice choice = {};
    EvidenceMode evidence = EvidenceMode::full;
    bool is_strict = false;  ///< units with warnings are not ranked
    int jobs = 1;
    LanguageChoice language = {};
    std::string tool = {};   ///< name and version
    std::uint64_t seed = 1;  ///< of plans' replicates; records hold theirs
    UnitProgress progress = {};
    UnitCache* cache = nullptr;  ///< null: everything is read
};

struct RankOutcome {
    Findings findings;  ///< errors that keep units from being ranked, and what the choice left out; sorted
    Summary summary;    ///< of the findings alone
    Ranking ranking;
    std::vector<RankQuestion> questions;
    std::optional<Language> language;  ///< of the first unit's plan
    std::vector<Sources> sources;      ///< what findings' places point to
};

/// Ranks units. A plan is totalled, and then read as the record that `aggregate` would write of it: ranks do
/// not depend on which of the two was named, nor on the threads. A unit that cannot be ranked is named and
/// ends nothing.
RankOutcome rank_paths(const RankRequest& request, const Files& files, Sources& sources);

/// Where the workbook of ranks goes.
struct RankTarget {
    std::string path;
    bool makes_room = false;  ///< over whatever stands there, which is kept under another name
    Language language = Language::vi;
};

struct WrittenRanks {
    Findings faults;   ///< what kept it from being written
    std::string kept;  ///< the path of the file that stood there, where it was kept
};

/// Writes the workbook, whole or not at all. There must be units.
WrittenRanks write_ranks(const RankOutcome& outcome, const RankTarget& target, const Files& files);

}  // namespace cchc
