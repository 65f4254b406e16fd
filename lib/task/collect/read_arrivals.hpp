// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "diag/finding.hpp"
#include "model/assessment.hpp"
#include "report/collect/collection.hpp"

namespace cchc {

/// A file that came in, and what was read of it.
struct ReadArrival {
    Arrival arrival;
    std::string path;                         ///< as the user can open it
    std::optional<Scorecard> card = {};       ///< of the plan's unit and year
    std::optional<Appraisal> appraisal = {};  ///< the same
};

struct ArrivalsRequest {
    std::string inbox;
    const Assessment& assessment;  ///< with its framework
    Language language;             ///< of causes
};

/// Files of a folder and below it, by name; hidden ones and those that a link leads out to are not looked at.
/// Each is told by its ending and by what it says of itself: what belongs to the plan is still `copies`,
/// without a target; documents are not opened.
std::vector<ReadArrival> read_arrivals(const ArrivalsRequest& request, const Files& files, Sources& sources,
                                       Findings& findings);

}  // namespace cchc
