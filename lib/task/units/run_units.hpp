// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "base/parallel.hpp"
#include "check/framework_store.hpp"
#include "load/files/discover.hpp"
#include "report/units/made_units.hpp"
#include "task/language_choice.hpp"

namespace cchc {

/// One unit's turn in a run over many.
struct UnitTurn {
    std::size_t index;
    const MadeUnit& unit;
    Language language;           ///< of all that is printed
    int jobs;                    ///< threads that are left for this unit
    FrameworkStore& frameworks;  ///< shared by all units
    Sources& sources;            ///< of this unit alone: dropped after its turn where it tells nothing
};

/// What came of it.
struct UnitDone {
    UnitEnd end = UnitEnd::has_errors;
    std::string product = {};
    Summary summary = {};    ///< of all findings
    Findings findings = {};  ///< those to be told
};
/// With its findings counted, all of which are to be told.
UnitDone unit_done(UnitEnd end, std::string product, Findings findings);

/// Called on several threads; what it gives may not depend on other units.
using UnitWork = std::function<UnitDone(const UnitTurn& turn)>;

struct UnitsToRun {
    Targets targets;
    bool has_folders = false;  ///< each unit's files go into a folder of its id
    LanguageChoice language = {};
    int jobs = 1;
    UnitProgress progress = {};
};

struct UnitsRun {
    std::vector<MadeUnit> units;   ///< in the order of the paths
    Findings findings;             ///< sorted
    Summary summary;               ///< of all units, and of paths that are none
    Language language;             ///< asked for, else that of the first plan that can be read
    std::vector<Sources> sources;  ///< what findings' places point to
};

/// Does the same with each unit that was found. One that cannot be read is named and ends nothing. Two plans
/// of one unit and year (`duplicate-unit`) are both refused; where files go into folders by id, of one unit
/// in different years, too. What it gives does not depend on the threads.
UnitsRun run_units(UnitsToRun request, const Files& files, const UnitWork& work);

}  // namespace cchc
