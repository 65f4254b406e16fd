// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "check/validate.hpp"
#include "report/findings/summary.hpp"
#include "score/results.hpp"
#include "task/language_choice.hpp"
#include "task/standing_book.hpp"

namespace cchc {

struct AggregateRequest {
    std::string plan;         ///< the plan's file
    std::string target = {};  ///< the workbook to write; empty: none
    EvidenceMode evidence = EvidenceMode::full;
    std::optional<Stage> stage = {};  ///< an earlier one to show; none: the one reached
    bool is_strict = false;           ///< warnings keep it from being totalled, like errors
    bool is_draft = false;            ///< total in spite of errors, and say so on every output
    int jobs = 1;
    LanguageChoice language = {};
    std::string tool = {};    ///< name and version, for the workbook
    bool makes_room = false;  ///< over whatever stands at the target, which is kept under another name
    /// Where the workbook goes under the unit's id and the year, and beside it the unit's record, that of a
    /// unit that is not totalled, too; in place of `target`. Empty: neither.
    std::string folder = {};
    FrameworkStore* frameworks = nullptr;  ///< shared by the units of a batch; null: read anew
    std::uint64_t seed = 1;                ///< of the replicates in the record
    std::string previous = {};  ///< a record or printed result of an earlier year, for the workbook
};

enum class AggregateState {
    totalled,
    target_is_input,    ///< the workbook would go over a file that was read
    target_is_among,    ///< or into a folder whose files are read
    data_has_errors,    ///< and no draft was asked for
    data_has_warnings,  ///< and they count, no draft being asked for
    stage_not_reached,  ///< there is no such stage yet
    not_even_draft,     ///< no framework to score by, or nothing is counted
    book_not_written,   ///< or the record; `fault` says why
};

/// The file that stood at the target and was kept.
struct KeptBook {
    std::string path;
    KeptFor why = KeptFor::nothing;
    std::vector<std::string> changed;  ///< the sheets that people changed, where that is why
};

struct AggregateOutcome {
    AggregateState state = AggregateState::totalled;
    Validation validation;  ///< with all that was found in the data
    Summary summary;
    std::optional<Results> results;  ///< where totalled, and where only the workbook failed
    Findings fault;
    std::optional<KeptBook> kept;
    std::string record = {};  ///< as record_of gave it; empty: not yet
};

/// Validates a plan and totals the points. Nothing is written.
AggregateOutcome total_plan(const AggregateRequest& request, const Files& files, Sources& sources);

/// Where a unit's files go in a folder of many.
struct UnitFiles {
    std::string book;
    std::string record;
};
UnitFiles unit_files(const std::string& folder, const std::string& unit, std::size_t year);

/// Writes what was totalled to where the request says, and tells in the outcome what became of it.
void write_files(const AggregateRequest& request, const Files& files, AggregateOutcome& outcome);

/// Validates a plan, totals the points and writes the workbook, whole or not at all. What people wrote into
/// the one that stands there is carried over; where they changed more of it, or it is not ours, it is kept.
AggregateOutcome aggregate(const AggregateRequest& request, const Files& files, Sources& sources);

/// The unit's record as it stands beside its workbook (see report/records/record_json.hpp); kept in the
/// outcome, since to draw the survey anew takes long.
const std::string& record_of(AggregateOutcome& outcome, const AggregateRequest& request);

}  // namespace cchc
