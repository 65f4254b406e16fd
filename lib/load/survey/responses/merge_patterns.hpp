// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "load/survey/responses/answer_log.hpp"
#include "model/survey/answer_patterns.hpp"

namespace cchc {

/// What the respondents of each group answered, in the order of the answers' bytes, whatever the order of
/// rows and files. `unlogged`: respondents whom the log forgot, each as it had them. Whoever is of none of
/// the groups is left out.
std::vector<AnswerPatterns> merged_patterns(const AnswerLog& log, const std::vector<std::string>& unlogged,
                                            std::size_t groups);

}  // namespace cchc
