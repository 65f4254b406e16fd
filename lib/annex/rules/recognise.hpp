// SPDX-License-Identifier: MIT
#pragma once

#include "annex/draft.hpp"

namespace cchc {

/// Finds out how an item is scored from its lines, and who scores it; what it cannot tell it leaves out and
/// says why. `type`: the item's own or inherited.
void recognise_rule(DraftItem& item, ItemType type);

/// What a remark or a line says of an item that did not arise; false where it says nothing of it.
bool take_not_applicable(DraftItem& item, const std::string& line);

/// The same of a line that says that the unit does not score the item itself.
bool take_superior(DraftItem& item, const std::string& line);
/// Whether the line says that the points come from the survey, not that somebody is to hold one.
bool names_survey(const std::string& line);

/// Whether a title says that all below it comes from the survey.
bool title_names_survey(const std::string& title);

/// An id made of a text's first words, that none of the choices has.
std::string choice_id(const std::string& text, const std::vector<DraftChoice>& choices);

}  // namespace cchc
