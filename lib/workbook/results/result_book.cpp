// SPDX-License-Identifier: MIT
#include "workbook/results/result_book.hpp"

#include "base/platform.hpp"
#include "workbook/results/sheets.hpp"
#include "xlsx/xlsx.hpp"
#include "xlsx/zip_check.hpp"

namespace cchc {
namespace {

/// The evidence folder seen from the workbook's folder, so that links hold when both are moved together.
std::string evidence_path(const Assessment& assessment, const std::string& target) {
    const auto files = make_disk_files();
    const std::string to = files->resolved(assessment.folder);
    const std::string from = files->resolved(parent_path(target));
    const std::string evidence = normal_path(assessment.plan.evidence.value);
    if (to.empty() || from.empty()) return evidence;
    return relative_path(join_path(to, evidence), from);
}

BookProperties properties_of(const Validation& validation, const BookOptions& options) {
    const Plan& plan = validation.assessment.plan;
    const bool vi = options.language == Language::vi;
    const int year = plan.year >= 1970 && plan.year <= 9999 ? static_cast<int>(plan.year) : 1970;
    return {.title = (vi ? "Chỉ số CCHC năm " : "Administrative-reform index ") + std::to_string(plan.year) +
                     " - " + plan.unit.name,
            .company = plan.unit.name,
            .created = {year, 12, 31},
            .cut_mark = vi ? "… [đã cắt bớt]" : "… [cut]"};
}

/// Returns how many there are.
std::size_t write_sheets(const Book& book) {
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
    return result_sheets + (survey ? 1 : 0);
}

}  // namespace

std::uint32_t tab_color(const Book& book) {
    constexpr std::uint32_t red = 0xC00000;
    return book.results.is_draft ? red : 0;
}

std::string write_result_book(const Validation& validation, const Results& results, const std::string& target,
                              const BookOptions& options) {
    ReplacementFile file(target);
    if (file.path().empty()) return file.error();
    std::size_t sheets = 0;
    try {
        Workbook workbook(file.path(), properties_of(validation, options));
        sheets = write_sheets({.file = workbook,
                               .validation = validation,
                               .results = results,
                               .language = options.language,
                               .tool = options.tool,
                               .evidence_path = evidence_path(validation.assessment, target),
                               .officer_names = officer_names_of(validation.assessment.plan)});
        workbook.close();
    } catch (const BookError& error) {
        return error.what();
    }
    if (std::string fault = zip_fault(file.path(), sheets); !fault.empty()) return fault;
    return file.commit() ? std::string() : file.error();
}

}  // namespace cchc
