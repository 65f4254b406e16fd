// SPDX-License-Identifier: MIT
#include "workbook/council/council_corrections.hpp"

#include "workbook/forms/form_table.hpp"

namespace cchc {
namespace {

/// What stands of a leaf's answer: the officer's, or what earlier rounds made of it.
Score standing_answer(const Book& book, const LeafAnswer& answer) {
    if (!book.assessment().appraisals.empty()) return answer.standing.answer;
    if (answer.lead_entries.size() != 1) return {};
    const EntryRef& entry = answer.lead_entries.front();
    return book.assessment().scorecards.at(entry.scorecard).scores.at(entry.score);
}

}  // namespace

CorrectionSheet::CorrectionSheet(const Book& book)
    : request_{book.plan(), book.framework(), 0, book.language},
      content_{.submitted = {}, .scores = {}},
      tables_{correction_table(book.framework(), book.language)},
      form_{.file = book.file, .request = request_, .content = content_, .tables = tables_} {
    for (const auto& answer : book.validation.answers.leaves) {
        answers_.push_back(standing_answer(book, answer));
        form_.standing.emplace(answer.item, &answers_.back());
    }
    form_.lists = place_form_lists(form_);
    const std::string sheet = "'" + form_.say(form_table(FormPart::corrections).sheet) + "'!";
    for (const auto& block : lay_out(tables_.front())) {
        const Cell first = block.at(FormColumn::answer);
        places_[block.item] = {
            sheet + fixed_cell_text(block.at(FormColumn::points)),
            sheet + fixed_cell_text(first) + ":" + fixed_cell_text({block.last, first.column})};
    }
}

void CorrectionSheet::add() const {
    if (tables_.front().items.empty()) return;
    add_form_table(form_, tables_.front());
    add_form_lists(form_);
}

}  // namespace cchc
