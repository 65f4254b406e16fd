// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "load/survey/responses/answer_log.hpp"

namespace cchc {

/// Respondents that answered, one by one, like as many before them.
struct RepeatedRun {
    std::size_t first = 0;  ///< of those before
    std::size_t again = 0;
    std::size_t count = 0;

    bool operator==(const RepeatedRun&) const = default;
};

/// Runs of 20 or more respondents of one part that stand again, in the same order, further on there or in a
/// later part, and are too varied for that to come about by chance: contented people often answer alike for
/// long. In order of `again`; they do not overlap there. Takes linear time.
std::vector<RepeatedRun> repeated_runs(const AnswerLog& log);

}  // namespace cchc
