// SPDX-License-Identifier: MIT
#include "workbook/results/result_book.hpp"

#include "workbook/properties.hpp"
#include "workbook/results/sheets.hpp"

namespace cchc {
namespace {

void write_sheets(const Book& book) {
    const ScoreRows rows = score_rows(book);
    const std::optional<SurveyRows> survey = survey_rows(book);
    add_summary_sheet(book, rows);
    add_scores_sheet(book, rows, survey ? &*survey : nullptr);
    add_officers_sheet(book, rows);
    add_losses_sheet(book, rows);
    add_evidence_sheet(book);
    if (survey) add_survey_sheet(book, rows, *survey);
    add_findings_sheet(book);
    add_provenance_sheet(book);
}

}  // namespace

std::uint32_t tab_color(const Book& book) {
    constexpr std::uint32_t red = 0xC00000;
    return book.results.is_draft ? red : 0;
}

WrittenBook write_result_book(const Validation& validation, const Results& results, const BookTarget& target,
                              const BookOptions& options) {
    const Plan& plan = validation.assessment.plan;
    const Framework& framework = *validation.assessment.framework;
    const std::string title = options.language == Language::vi
                                  ? wording::index_name(framework, options.language) + " năm"
                                  : wording::index_full_name(framework, options.language);
    return write_book(target, properties_of(plan, title, options.language, YearDay::last),
                      [&](Workbook& workbook) {
                          write_sheets({{validation, results, options.language},
                                        workbook,
                                        options.tool,
                                        evidence_path(validation.assessment, target.path),
                                        officer_names_of(plan),
                                        options.old_remedies,
                                        options.previous ? &*options.previous : nullptr});
                      });
}

}  // namespace cchc
