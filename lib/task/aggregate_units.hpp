// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/parallel.hpp"
#include "cache/unit_cache.hpp"
#include "rank/unit_record.hpp"
#include "report/units/units_text.hpp"
#include "task/aggregate.hpp"

namespace cchc {

struct UnitsRequest {
    /// Plans, folders with a plan, folders to search for plans.
    std::vector<std::string> paths = {};
    AggregateRequest each = {};  ///< how each is totalled; its plan and target are nobody's
    int jobs = 1;
    UnitProgress progress = {};
    UnitCache* cache = nullptr;  ///< null: everything is read
    bool wants_records = false;
};

struct UnitsOutcome {
    Findings findings;  ///< of all units and of what was written, sorted
    Summary summary;
    std::vector<UnitLine> units;       ///< in the order of the paths
    std::vector<KeptBook> kept;        ///< files that stood where workbooks went
    std::optional<Language> language;  ///< the first plan's
    std::vector<Sources> sources;      ///< what findings' places point to
    std::vector<UnitRecord> records;   ///< where they are wanted, of the units that are totalled, no drafts
};

/// Totals each unit below the paths; where a folder is named, writes its workbook and record there. A unit
/// that cannot be read or totalled is named and ends nothing. Two plans of one unit and year
/// (`duplicate-unit`) are both refused. What it gives does not depend on the threads.
UnitsOutcome aggregate_units(const UnitsRequest& request, const Files& files, Sources& sources);

}  // namespace cchc
