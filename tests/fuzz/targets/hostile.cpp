// SPDX-License-Identifier: MIT
// What the reader reads, in this process, and what it answers, read as if a broken reader had sent it.
#include "base/text.hpp"
#include "check/validate.hpp"
#include "evidence/pdf/inspect_pdf.hpp"
#include "fuzz.hpp"
#include "load/book/old_book.hpp"
#include "load/forms/council/load_council_form.hpp"
#include "load/forms/load_form.hpp"
#include "report/cards/appraisal_yaml.hpp"
#include "report/cards/scorecard_yaml.hpp"
#include "sheet/package/read_package.hpp"
#include "sheet/transfer.hpp"

namespace cchc::fuzz {
namespace {

void tell(const Findings& findings) {
    for (const auto& finding : findings.all()) {
        for (const Language language : {Language::vi, Language::en})
            hold(!find_invalid_utf8(finding.text(language)), "findings are text");
    }
}

/// As each kind of file that a spreadsheet may be.
void try_forms(const Spreadsheet& spreadsheet) {
    const MemoryFiles disk(base_ward());
    Sources sources;
    const Validation validation = validate("plan.yaml", disk, sources, {.evidence = EvidenceMode::off});
    hold(valid(validation).has_value(), "the ward itself is valid");
    Source source{.path = "form.xlsx", .name = "form.xlsx", .is_read = true};
    for (const auto& table : spreadsheet.tables) source.sheets.push_back(table.name);
    const Assessment& ward = validation.assessment;
    const FormInput input{sources.add(std::move(source)), spreadsheet, ward.plan, *ward.framework};
    Findings findings;
    scorecard_yaml(load_form(input, findings));
    tell(findings);
    Findings council;
    if (const auto appraisal = load_council_form(input, council)) appraisal_yaml(*appraisal);
    tell(council);
    read_old_book(spreadsheet);
}

}  // namespace

void try_package(std::string_view input) {
    const SpreadsheetRead read = read_package(input);
    const auto back = decoded(encoded(read));
    hold(back.has_value(), "what a sound reader sends is taken");
    hold(back->spreadsheet == read.spreadsheet && back->fault == read.fault,
         "a spreadsheet arrives as it was");
}

void try_answer(std::string_view input) {
    const auto read = decoded(input);
    if (!read) return;
    const auto again = decoded(encoded(*read));
    hold(again && again->spreadsheet == read->spreadsheet, "what was taken is sent and taken again");
    if (read->fault == SpreadsheetFault::none) try_forms(read->spreadsheet);
}

void try_pdf(std::string_view input) {
    const CitedPages cited = take_cited_pages(input);
    const Pdf pdf = inspect_pdf(input, cited);
    const Pdf back = pdf_from(text_of(pdf));
    hold(back.state == pdf.state && back.pages == pdf.pages && back.looks == pdf.looks,
         "a PDF arrives as it was");
}

void try_pdf_answer(std::string_view input) {
    const Pdf pdf = pdf_from(input);
    hold(!find_invalid_utf8(pdf.reason), "a reason is text");
    hold(pdf.looks.size() <= pdf.pages, "no page looks like more than it is");
    hold(text_of(pdf_from(text_of(pdf))) == text_of(pdf), "what was taken is sent and taken again");
}

}  // namespace cchc::fuzz
