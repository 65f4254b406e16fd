// SPDX-License-Identifier: MIT
#pragma once

#include "derive/answers.hpp"
#include "model/assessment.hpp"
#include "model/form_layout.hpp"

namespace cchc {

/// The decisions by which the council changed points, or what an item counts as, of items that the officer
/// leads: what they may reply to. `officer`: index in Plan::officers.
FormDecisions decisions_to_reply(const Assessment& assessment, const Answers& answers, std::size_t officer,
                                 Language language);

/// The form that comes next for an officer: one generation later than their latest form, and than what was
/// made before the last round.
FormRequest next_form(const Assessment& assessment, const Answers& answers, std::size_t officer,
                      Language language);

}  // namespace cchc
