// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "evidence/register.hpp"
#include "rank/compare/move_order.hpp"
#include "report/findings/summary.hpp"
#include "task/language_choice.hpp"

namespace cchc {

struct CompareRequest {
    /// Plans, records and printed results, or folders that hold one each. A single one is compared with
    /// itself at two stages.
    std::vector<std::string> paths = {};
    std::optional<Stage> stage =
        {};                          ///< of all, or of the first where `with` is there; none: the one reached
    std::optional<Stage> with = {};  ///< of those after the first
    EvidenceMode evidence = EvidenceMode::full;
    bool is_strict = false;  ///< warnings count as errors
    int jobs = 1;
    LanguageChoice language = {};
    std::string tool = {};  ///< name and version
};

/// What keeps a result from being compared.
struct CompareTrouble {
    enum class Kind {
        findings,           ///< they say it all
        many,               ///< the path holds several; `names`
        nothing,            ///< it holds a framework, no result
        errors,             ///< its data has errors
        warnings,           ///< and they count as errors
        nothing_counted,    ///< nothing is counted at that stage
        stage_not_reached,  ///< by a plan
        other_stage,        ///< the record is of another stage: `stage`
        one_stage_alone,    ///< a single plan that has no later stage
    };
    Kind kind = Kind::findings;
    std::string path;
    Stage stage = Stage::self;
    std::string names = {};
};

struct CompareOutcome {
    std::vector<CompareTrouble> troubles;
    Findings findings;  ///< errors that keep results from being compared; sorted
    std::optional<ComparedResults> comparison;
    std::optional<Language> language;  ///< of the last result's plan
    std::vector<Sources> sources;      ///< what findings' places point to
};

/// Compares results in the order they are named. A plan is totalled and read as the record that `aggregate`
/// would write of it. All that keeps any of them from being compared is found in one run.
CompareOutcome compare_paths(const CompareRequest& request, const Files& files);

/// Writes the workbook, whole or not at all; a file that stands there is an error unless it makes room, and
/// then it is kept under another name, which `kept` tells.
struct CompareTarget {
    std::string path;
    bool makes_room = false;
    MoveOrder order = MoveOrder::change;
    Language language = Language::vi;
};
struct WrittenComparison {
    Findings faults;
    std::string kept;
};
WrittenComparison write_comparison(const ComparedResults& comparison, const CompareTarget& target,
                                   const Files& files);

}  // namespace cchc
