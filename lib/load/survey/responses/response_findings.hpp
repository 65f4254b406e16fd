// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/finding.hpp"
#include "model/questionnaire.hpp"

/// What responses name and their questionnaire does not have: with what it looks like, or is near
/// to; or what is the text of several of it.
namespace cchc {

/// A group, or none, in the column `group`.
Finding unknown_group(const Questionnaire& questionnaire, std::string_view found);
/// A group, in any other place.
Finding unknown_group_named(const Questionnaire& questionnaire, std::string_view found);
/// A question, in a tally.
Finding unknown_question(const Questionnaire& questionnaire, std::string_view found);
/// An answer.
Finding unknown_option(const Question& question, std::string_view found);
/// A column's head: `columns_ignored` where it means none of `free`, the ids and texts of questions that no
/// column has.
Finding unknown_column(const Questionnaire& questionnaire, const std::string& name,
                       const std::vector<std::string>& free);

}  // namespace cchc
