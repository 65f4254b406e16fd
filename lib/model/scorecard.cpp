// SPDX-License-Identifier: MIT
#include "model/scorecard.hpp"

#include <algorithm>

namespace cchc {

bool Scorecard::is_whole() const {
    return !is_faulty && entries_are_complete && officer && !submitted_is_faulty &&
           std::none_of(scores.begin(), scores.end(), [](const Score& score) { return score.is_faulty; });
}

}  // namespace cchc
