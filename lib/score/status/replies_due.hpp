// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include "check/validate.hpp"

namespace cchc {

/// A self-scored item that the council changed and whose officer has not replied to that round.
struct ReplyDue {
    const LeafAnswer* answer;
    std::size_t round;         ///< the last that changed it
    const Decision* decision;  ///< of that round
};

/// Of all officers, in the framework's order. An item that stands as it was self-assessed again is none.
std::vector<ReplyDue> replies_due(const Validation& validation);

}  // namespace cchc
