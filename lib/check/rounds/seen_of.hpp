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

/// What a self-scored leaf rests on now: written into the council's form, compared when it is back. With a
/// `round`: what it rested on before that round, replies to it and later decisions left out.
Seen seen_of(const SeenInput& input, ItemId item, std::optional<std::size_t> round = std::nullopt);

/// The figures' mark, and the same where `points`, which may be left out where a rule yields them, are
/// written or not: all are one answer.
std::vector<std::string> figures_marks(const Score& score, const std::vector<Ratio>& yielded);

}  // namespace cchc
