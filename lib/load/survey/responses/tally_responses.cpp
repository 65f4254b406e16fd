// SPDX-License-Identifier: MIT
#include "load/survey/responses/tally_responses.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "base/text_typed.hpp"
#include "load/survey/responses/merge_patterns.hpp"
#include "load/survey/responses/repeated_runs.hpp"
#include "load/survey/responses/response_findings.hpp"

namespace cchc {
namespace {

/// What an answer that no question has, or a group, is in the log.
constexpr std::uint8_t unknown = answer_bytes::unknown;

/// One letter or digit: what most answers are.
bool is_one_sign(std::string_view text) {
    return text.size() == 1 && text.front() > ' ';
}

}  // namespace

ResponseTally::ResponseTally(const Request& request, Responses& responses, Findings& findings)
    : questionnaire_(request.questionnaire),
      units_(request.unit),
      responses_(responses),
      findings_(findings),
      words_(request.questionnaire, request.labels) {
    responses_.people.assign(questionnaire_.groups.size(), 0);
    responses_.columns.assign(questionnaire_.questions.size(), {});
    for (const auto& question : questionnaire_.questions) {
        AnswerCount count;
        count.options.assign(question.options.size(), 0);
        responses_.answers.emplace_back(questionnaire_.groups.size(), count);
    }
}

void ResponseTally::begin(const ResponsePart& part, ResponseColumns columns) {
    // Made ids are like no others.
    const bool is_new_file = parts_.empty() || parts_.back().part.source != part.source;
    if (is_new_file || !columns.id || !columns_.id) similar_.begin_file();
    log_.begin_part();
    parts_.push_back({part, columns.id.value_or(0)});
    columns_ = std::move(columns);
    for (const auto& column : columns_.questions) {
        Place& place = responses_.columns[column.question];
        if (!place.is_known()) place = column.place;
    }
    slots_.assign(questionnaire_.groups.size(), {});
    for (std::size_t group = 0; group < slots_.size(); ++group) {
        for (const auto& column : columns_.questions) {
            const std::size_t question = column.question;
            AnswerCount* const count = questionnaire_.questions[question].asks(group)
                                           ? &responses_.answers[question][group]
                                           : nullptr;
            slots_[group].push_back({column.column, question, count});
        }
        // What a respondent answered is kept by question, wherever the columns stand.
        std::sort(slots_[group].begin(), slots_[group].end(),
                  [](const Slot& a, const Slot& b) { return a.question < b.question; });
    }
}

/// Of the cell, or of the last one in a row that ends before it.
Place ResponseTally::place(std::span<const ResponseCell> row, std::size_t column) const {
    const std::size_t at = std::min(column, row.size() - 1);
    return parts_.back().part.place(row[at], at);
}

/// The text of a cell as people mean it: see typed_text.
std::string_view ResponseTally::value(std::span<const ResponseCell> row, std::size_t column) {
    if (column >= row.size()) return {};
    const std::string_view text = row[column].text;
    if (text.empty() || is_one_sign(text)) return text;
    const std::string_view bare = trimmed_cell(text);
    if (is_surely_typed(bare)) return bare;
    return kept_.emplace_back(typed_text(bare));
}

bool ResponseTally::is_blank(std::span<const ResponseCell> row) {
    for (std::size_t column = 0; column < row.size(); ++column) {
        if (!value(row, column).empty()) return false;
    }
    return true;
}

ResponseTally::RowFaults ResponseTally::told(std::span<const ResponseCell> row,
                                             std::span<const CellFault> faults) {
    RowFaults of_row;
    for (const auto& fault : faults) {
        const bool is_id = fault.column == columns_.id;
        const bool is_group = fault.column == columns_.group;
        const bool is_unit = fault.column == columns_.unit;
        const bool is_answer = std::any_of(columns_.questions.begin(), columns_.questions.end(),
                                           [&](const auto& one) { return one.column == fault.column; });
        if (!is_id && !is_group && !is_unit && !is_answer) continue;  // nobody reads it
        of_row.has_any = true;
        of_row.has_id = of_row.has_id || is_id;
        of_row.has_group = of_row.has_group || is_group;
        of_row.has_unit = of_row.has_unit || is_unit;
        const Finding finding = finding_of(fault, place(row, fault.column));
        repeated_.add(finding.message, std::to_string(fault.column) + '\n' + std::string(fault.error),
                      finding.place, [&] { return finding; });
    }
    return of_row;
}

void ResponseTally::take(std::span<const ResponseCell> row, std::span<const CellFault> faults) {
    const std::string_view id = columns_.id ? value(row, *columns_.id) : std::string_view();
    const RowFaults of_row = faults.empty() ? RowFaults{} : told(row, faults);
    if (id.empty() && is_blank(row)) return;
    for (std::size_t column = columns_.width; column < row.size(); ++column) {
        if (value(row, column).empty()) continue;
        refuse_beyond(place(row, column));
        break;
    }
    if (is_passed_over(row, of_row)) return;
    if (!of_row.has_id && !is_new(row, id)) return;
    if (of_row.has_group) responses_.are_complete = false;
    const auto group = of_row.has_group ? std::nullopt : group_of(row);
    log_.begin_respondent(group ? static_cast<std::uint8_t>(*group) : unknown);
    if (group) {
        ++responses_.people[*group];
        count_answers(row, *group);
    }
    if (group && of_row.has_any) count_faults(faults, *group);
    if (!columns_.id || !id.empty()) return;
    unlogged_.emplace_back(log_.answers(log_.size() - 1, 1));
    log_.drop_respondent();
}

void ResponseTally::count_faults(std::span<const CellFault> faults, std::size_t group) {
    for (const auto& fault : faults) {
        for (const Slot& slot : slots_[group]) {
            if (slot.column == fault.column && slot.count != nullptr) ++slot.count->unknown;
        }
    }
}

void ResponseTally::count_answers(std::span<const ResponseCell> row, std::size_t group) {
    for (const Slot& slot : slots_[group]) {
        if (slot.column >= row.size()) continue;
        std::string_view answer = row[slot.column].text;
        if (answer.empty()) continue;
        if (!is_one_sign(answer)) answer = value(row, slot.column);
        if (answer.empty()) continue;
        const std::int32_t option = words_.option(slot.question, answer);
        if (option >= 0 && slot.count != nullptr) {
            ++slot.count->options[static_cast<std::size_t>(option)];
            log_.add(slot.question, static_cast<std::uint8_t>(option));
        } else {
            log_.add(slot.question, unknown);
            refuse_answer(slot, group, answer, place(row, slot.column));
        }
    }
}

/// Tells of an unknown option, or of an answer to a question that does not ask the group.
void ResponseTally::refuse_answer(const Slot& slot, std::size_t group, std::string_view answer,
                                  const Place& place) {
    const Question& question = questionnaire_.questions[slot.question];
    const std::string& group_id = questionnaire_.groups[group].id.value;
    if (slot.count != nullptr) ++slot.count->unknown;
    if (questionnaire_.is_faulty) return;  // it may be one that could not be read
    if (slot.count != nullptr) {
        repeated_.add(Message::option_unknown, question.id.value + '\n' + std::string(answer), place,
                      [&] { return unknown_option(question, answer); });
        return;
    }
    if (!questionnaire_.asks(group)) return;  // told at the group
    repeated_.add(Message::answers_not_asked, question.id.value + '\n' + group_id, place, [&] {
        return Finding{.message = Message::answers_not_asked,
                       .args = {{"question", question.id.value}, {"group", group_id}},
                       .item = question.item.value};
    });
}

void ResponseTally::refuse_beyond(const Place& place) {
    repeated_.add(Message::cells_beyond_header, {}, place,
                  [] { return Finding{.message = Message::cells_beyond_header}; });
}

bool ResponseTally::is_new(std::span<const ResponseCell> row, std::string_view id) {
    if (!columns_.id) {
        note(SurveyNoteKind::ids_made, place(row, 0));
        ids_.add_unnamed({{}, static_cast<std::uint32_t>(parts_.size() - 1), row.front().offset});
        return true;
    }
    if (id.empty()) {
        repeated_.add(Message::response_id_missing, {}, place(row, *columns_.id),
                      [] { return Finding{.message = Message::response_id_missing}; });
        return true;
    }
    const ResponseCell& cell = row[*columns_.id];
    if (!parts_.back().part.holds(id)) id = kept_.emplace_back(id);
    const ResponseId here{id, static_cast<std::uint32_t>(parts_.size() - 1), cell.offset};
    const auto first = ids_.known_or_add(here);
    if (!first) {
        if (const auto other = similar_.earlier()) report_similar(here, *other, place(row, *columns_.id));
        return true;
    }
    responses_.are_complete = false;
    const Place there = place_of(*first);
    repeated_.add(Message::response_twice, std::to_string(here.part) + '\n' + std::to_string(first->part),
                  place(row, *columns_.id), [&] {
                      return Finding{.message = Message::response_twice,
                                     .args = {{"found", shortened(id, 60)}, {"place", in_words(there)}},
                                     .related = {there}};
                  });
    return false;
}

void ResponseTally::report_similar(const ResponseId& here, const ResponseId& other, const Place& place) {
    const Place there = place_of(other);
    repeated_.add(Message::response_similar, std::to_string(here.part) + '\n' + std::to_string(other.part),
                  place, [&] {
                      return Finding{.message = Message::response_similar,
                                     .args = {{"found", shortened(here.text, 60)},
                                              {"expected", shortened(other.text, 60)},
                                              {"place", in_words(there)}},
                                     .related = {there}};
                  });
}

Place ResponseTally::place_of(const ResponseId& id) const {
    const Part& part = parts_[id.part];
    return part.part.place({id.text, id.at}, part.id_column);
}

void ResponseTally::report_runs() {
    const auto& ids = ids_.all();
    for (const auto& run : repeated_runs(log_)) {
        const Place there = place_of(ids[run.first]);
        repeated_.add(Message::responses_repeated,
                      std::to_string(ids[run.again].part) + '\n' + std::to_string(ids[run.first].part),
                      place_of(ids[run.again]), [&] {
                          return Finding{.message = Message::responses_repeated,
                                         .args = {{"people", run.count}, {"place", in_words(there)}},
                                         .related = {there}};
                      });
    }
    tell();
}

std::optional<std::size_t> ResponseTally::group_of(std::span<const ResponseCell> row) {
    if (!columns_.group) return columns_.group_of_all;
    const std::string_view found = value(row, *columns_.group);
    const auto group = words_.group(found);
    if (!group) responses_.are_complete = false;
    if (!group && !questionnaire_.is_faulty) {  // else it may be one that could not be read
        repeated_.add(Message::group_of_response, std::string(found), place(row, *columns_.group),
                      [&] { return unknown_group(questionnaire_, found); });
    }
    // What the plan says of all of the file, and what stands in it.
    const auto& all = columns_.group_of_all;
    if (!group || !all || *group == *all) return group;
    responses_.are_complete = false;
    repeated_.add(Message::group_of_file, std::string(found), place(row, *columns_.group), [&] {
        return Finding{
            .message = Message::group_of_file,
            .args = {{"found", shortened(found, 60)}, {"expected", questionnaire_.groups[*all].id.value}}};
    });
    return std::nullopt;
}

void ResponseTally::finish() {
    report_runs();
    responses_.patterns = merged_patterns(log_, unlogged_, questionnaire_.groups.size());
    for (std::size_t i = 0; i < responses_.answers.size(); ++i) {
        for (const std::size_t group : questionnaire_.questions[i].groups) {
            AnswerCount& count = responses_.answers[i][group];
            count.asked = responses_.people[group];
            count.blank = count.asked - count.unknown;
            for (const std::size_t ticked : count.options) count.blank -= ticked;
        }
    }
}

}  // namespace cchc
