// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "cache/unit_cache.hpp"
#include "report/units/units_text.hpp"
#include "task/aggregate.hpp"

namespace cchc {

/// What is kept of a unit in a run over many: the rest goes as soon as it is done with, a city has many.
struct UnitRun {
    UnitLine line;
    std::optional<Language> language;  ///< the plan's
    Findings findings;                 ///< sorted
    Sources sources;                   ///< what they point to: the lines that are shown
    std::string record = {};           ///< where one was asked for
};

/// What else is done with a unit once it is validated.
using UnitLook = std::function<void(const Validation& validation)>;
/// Validates a plan.
UnitRun checked_unit(const std::string& plan, const Files& files, const ValidateOptions& how,
                     const UnitLook& look = {});
/// Of a plan that was validated, and totalled where that may be; without its record.
UnitRun run_of(const AggregateOutcome& outcome, const AggregateRequest& request);

/// What became of a unit, for a line of many.
UnitLine line_of(const AggregateOutcome& outcome, const AggregateRequest& request);

std::string packed(const UnitRun& run);
/// Nothing where the bytes are not of a run.
std::optional<UnitRun> unpacked(std::string_view bytes);

/// All that a unit's run depends on besides its files, as one text.
std::string question_of(const std::string& plan, EvidenceMode evidence);
std::string question_of(const AggregateRequest& request);

/// Gives the run that the cache holds, where it still holds, or makes and keeps one. No cache: makes one.
UnitRun cached_run(UnitCache* cache, const std::string& question, const Files& files,
                   const std::function<UnitRun(const Files&)>& make);

}  // namespace cchc
