// SPDX-License-Identifier: MIT
#pragma once

#include "derive/answers.hpp"
#include "evidence/register.hpp"
#include "model/assessment.hpp"
#include "model/seen.hpp"

namespace cchc {

/// A unit as read: what an item rests on is told from these.
struct SeenInput {
    const Assessment& assessment;
    const Answers& answers;
    const Register& evidence;
};

/// What a self-scored leaf rests on now: written into the council's form, compared when it is back.
Seen seen_of(const SeenInput& input, ItemId item);

}  // namespace cchc
