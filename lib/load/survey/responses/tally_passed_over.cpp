// SPDX-License-Identifier: MIT
// Rows of responses that are nobody's.
#include "load/survey/responses/tally_responses.hpp"

namespace cchc {

bool ResponseTally::is_passed_over(std::span<const ResponseCell> row, const RowFaults& faults) {
    const bool has_id = !columns_.id || faults.has_id || !value(row, *columns_.id).empty();
    if (!has_id && is_total(row)) {
        note(SurveyNoteKind::totals, place(row, 0));
        return true;
    }
    if (!columns_.unit) return false;
    const std::string_view unit = value(row, *columns_.unit);
    const Place at = place(row, *columns_.unit);
    if (!unit.empty()) return !units_.is_ours(unit, at);
    responses_.are_complete = false;
    if (!faults.has_unit) {
        repeated_.add(Message::result_cell_blank, "unit", at, [] {
            return Finding{.message = Message::result_cell_blank, .args = {{"found", std::string("unit")}}};
        });
    }
    return true;
}

/// Whether none of its cells is an answer, and what stands where answers do are numbers; without any, whether
/// it names no group either.
bool ResponseTally::is_total(std::span<const ResponseCell> row) {
    bool is_filled = false;
    for (const auto& column : columns_.questions) {
        const std::string_view cell = value(row, column.column);
        if (cell.empty()) continue;
        is_filled = true;
        if (cell.find_first_not_of("0123456789.,% ") != std::string_view::npos) return false;
        if (words_.option(column.question, cell) >= 0) return false;
    }
    return is_filled || !columns_.group || !words_.group(value(row, *columns_.group));
}

void ResponseTally::note(SurveyNoteKind kind, const Place& place) {
    ++notes_.try_emplace(kind, SurveyNote{kind, place, 0}).first->second.count;
}

void ResponseTally::finish_file(std::vector<SurveyNote>& notes) {
    for (const auto& [kind, note] : notes_) notes.push_back(note);
    notes_.clear();
    if (!units_.tell(notes, findings_)) responses_.are_complete = false;
}

}  // namespace cchc
