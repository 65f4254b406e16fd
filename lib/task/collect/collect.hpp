// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "diag/finding.hpp"
#include "report/collect/collection.hpp"
#include "task/language_choice.hpp"

namespace cchc {

struct CollectRequest {
    std::string inbox;              ///< a folder of what came
    std::string plan;               ///< the plan's file
    bool is_done = false;           ///< copies are made; else what would be copied is told alone
    std::vector<std::string> take;  ///< files, from the folder, that are chosen among hand-ins of one officer
    int jobs = 1;
    LanguageChoice language = {};
};

enum class CollectState {
    sorted,
    plan_has_errors,  ///< the plan or its framework
    not_a_folder,     ///< the inbox cannot be listed: `findings`
    inbox_holds_plan,
    unknown_file,  ///< one of `take` is not there: `unknown`
};

struct CollectOutcome {
    CollectState state = CollectState::sorted;
    Findings findings;  ///< what kept files from being looked at, with the mend
    Collection collection;
    std::string unknown;
    std::optional<std::string> nearest;  ///< of `unknown`
    std::optional<Language> language;    ///< the plan's
};

/// Finds out of each file in a folder (and below it) where it belongs: forms and score cards by what they say
/// they are, documents by where score cards cite them. Copies on request; deletes and overwrites nothing, and
/// can be run again.
CollectOutcome collect(const CollectRequest& request, const Files& files, Sources& sources);

}  // namespace cchc
