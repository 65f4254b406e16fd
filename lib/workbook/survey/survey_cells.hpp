// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

#include "workbook/survey/survey_rows.hpp"

/// Texts of the survey sheet's live formulas, with the leading `=`. Each repeats what survey_results
/// computes.
namespace cchc::survey_cells {

/// Valid answers, or skipped ones: the sum of the question's counts. Empty where no cell holds them.
std::string answers(const SurveyRows& rows, const Question& question, std::uint32_t row, bool are_skipped);
/// The sum of cells of one column.
std::string sum(const std::vector<std::uint32_t>& rows, std::uint16_t column);
/// The share of an option's count: of the valid answers, or of all asked where it is skipped. `column` counts
/// from 0 among the options.
std::string share(const SurveyRows& rows, std::uint32_t row, std::size_t column, bool is_skip);
/// The mean of one question's valid answers: Σ percent × count / answers. Empty as with `answers`.
std::string question_mean(const SurveyRows& rows, const Question& question, std::uint32_t row);
/// The mean of all valid answers to a group's questions on an item.
std::string group_mean(const SurveyRows& rows, const SurveyRows::Group& group);
/// The mean of the groups by what stands in their weight cells; empty text where a group has none.
std::string item_mean(const SurveyRows& rows, const SurveyRows::Item& item);
/// Most points × mean / 100, rounded where the framework rounds leaves.
std::string points(const SurveyRows& rows, const SurveyRows::Item& item, const Framework& framework);

}  // namespace cchc::survey_cells
