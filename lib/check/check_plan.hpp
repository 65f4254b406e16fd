// SPDX-License-Identifier: MIT
#pragma once

#include <set>

#include "derive/answers.hpp"
#include "diag/finding.hpp"
#include "model/assessment.hpp"

namespace cchc {

/// Leads and supports against the framework; every self-scored leaf led; the survey where it is required;
/// points left to count.
void check_plan(const Assessment& assessment, const Answers& answers, Findings& findings);

/// What files that could not be taken leave open: it is told with them, and not again.
struct Explained {
    std::set<ItemId> leaves;         ///< that nobody scored
    std::set<std::size_t> officers;  ///< who filed nothing else
};
/// A file that cannot be read, is outdated, or of another unit puts at stake what its officer's unscored
/// items are worth. Whose it is, is told by the file, else by its name; else it is of those who filed
/// nothing, or may be anybody's.
Explained stake_unread(const Assessment& assessment, const Answers& answers, Findings& findings);

/// Score cards against the plan: known officers, who has not filed, late, what is not scored.
void check_filing(const Assessment& assessment, const Answers& answers, Findings& findings);

}  // namespace cchc
