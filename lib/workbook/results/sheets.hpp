// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "workbook/book.hpp"
#include "workbook/results/score_rows.hpp"
#include "workbook/survey/survey_rows.hpp"

/// The sheets of a result book; each function adds one.
namespace cchc {

/// The index by area, with a chart, what was left out, and the notes.
void add_summary_sheet(const Book& book, const ScoreRows& rows);
/// The full scoring table with its live totals; the survey's points come from its sheet, where there is one.
void add_scores_sheet(const Book& book, const ScoreRows& rows, const SurveyRows* survey);
void add_officers_sheet(const Book& book, const ScoreRows& rows);
/// Points lost and why: first what can still be won back.
void add_losses_sheet(const Book& book, const ScoreRows& rows);
/// Every document once, with a link; the withheld ones apart.
void add_evidence_sheet(const Book& book);
/// The survey's answers, means and points by item, group and question, with a chart a group.
void add_survey_sheet(const Book& book, const ScoreRows& scores, const SurveyRows& rows);
void add_findings_sheet(const Book& book);
/// What the workbook was computed from: tool, framework, hashes of every input.
void add_provenance_sheet(const Book& book);

/// Colour of a draft's tabs; 0 for none.
std::uint32_t tab_color(const Book& book);

}  // namespace cchc
