// SPDX-License-Identifier: MIT
#include "load/survey/unit_rows.hpp"

#include <utility>

#include "base/prose.hpp"
#include "base/text.hpp"
#include "base/text_typed.hpp"

namespace cchc {

UnitRows::UnitRows(const Unit& unit) : unit_(unit), plain_name_(plain_prose(unit.name)) {}

bool UnitRows::is_ours(std::string_view found, const Place& place) {
    if (last_.empty() || last_ != found) {
        last_ = found;
        last_is_ours_ = folded(typed_text(found)) == folded(unit_.id) || plain_prose(found) == plain_name_;
    }
    has_ours_ = has_ours_ || last_is_ours_;
    if (last_is_ours_) return true;
    if (++others_.count == 1) others_.place = place;
    if (names_.size() < most_named) names_.insert(shortened(trimmed_cell(found), 60));
    return false;
}

bool UnitRows::tell(std::vector<SurveyNote>& notes, Findings& findings) {
    if (others_.count > 0 && has_ours_) notes.push_back(others_);
    const bool is_of_others = others_.count > 0 && !has_ours_;
    if (is_of_others) {
        std::string list;
        for (const auto& name : names_) list += (list.empty() ? "“" : ", “") + name + "”";
        findings.add(
            {.message = Message::rows_of_other_units,
             .place = others_.place,
             .args = {
                 {"expected", unit_.id}, {"name", unit_.name}, {"found", list}, {"count", others_.count}}});
    }
    others_ = {SurveyNoteKind::other_units, {}, 0};
    names_.clear();
    has_ours_ = false;
    return !is_of_others;
}

}  // namespace cchc
