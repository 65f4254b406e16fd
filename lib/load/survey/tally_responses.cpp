// SPDX-License-Identifier: MIT
#include "load/survey/tally_responses.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "yaml/reader.hpp"

namespace cchc {
namespace {

std::string listed(const std::vector<std::string>& words) {
    return joined(std::vector<std::string_view>(words.begin(), words.end()));
}

/// One letter or digit: what most answers are.
bool is_one_sign(std::string_view text) {
    return text.size() == 1 && text.front() > ' ';
}

}  // namespace

std::int32_t ResponseTally::OptionIndex::find(std::string_view id) const {
    if (id.size() == 1) return by_byte[static_cast<unsigned char>(id.front())];
    const auto found = std::find(ids.begin(), ids.end(), id);
    return found == ids.end() ? -1 : static_cast<std::int32_t>(found - ids.begin());
}

ResponseTally::ResponseTally(const Questionnaire& questionnaire, Responses& responses, Findings& findings)
    : questionnaire_(questionnaire), responses_(responses), findings_(findings) {
    responses_.people.assign(questionnaire.groups.size(), 0);
    responses_.columns.assign(questionnaire.questions.size(), {});
    for (const auto& question : questionnaire.questions) {
        AnswerCount count;
        count.options.assign(question.options.size(), 0);
        responses_.answers.emplace_back(questionnaire.groups.size(), count);
        OptionIndex index;
        index.by_byte.fill(-1);
        for (std::size_t i = 0; i < question.options.size(); ++i) {
            const std::string& id = question.options[i].id.value;
            index.ids.push_back(id);
            if (id.size() == 1)
                index.by_byte[static_cast<unsigned char>(id.front())] = static_cast<std::int32_t>(i);
        }
        options_.push_back(std::move(index));
    }
}

void ResponseTally::begin(const ResponsePart& part, ResponseColumns columns) {
    parts_.push_back({part, *columns.id});
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
            slots_[group].push_back({column.column, question, &options_[question], count});
        }
    }
}

/// Of the cell, or of the last one in a row that ends before it.
Place ResponseTally::place(std::span<const ResponseCell> row, std::size_t column) const {
    const std::size_t at = std::min(column, row.size() - 1);
    return parts_.back().part.place(row[at], at);
}

/// The text of a cell without white space at its ends, in normal form C.
std::string_view ResponseTally::value(std::span<const ResponseCell> row, std::size_t column) {
    if (column >= row.size()) return {};
    const std::string_view text = row[column].text;
    if (text.empty() || is_one_sign(text)) return text;
    const std::string_view bare = trimmed_cell(text);
    if (is_surely_nfc(bare)) return bare;
    return kept_.emplace_back(to_nfc(bare));
}

bool ResponseTally::is_blank(std::span<const ResponseCell> row) {
    for (std::size_t column = 0; column < row.size(); ++column) {
        if (!value(row, column).empty()) return false;
    }
    return true;
}

void ResponseTally::take(std::span<const ResponseCell> row) {
    const std::string_view id = value(row, *columns_.id);
    if (id.empty() && is_blank(row)) return;
    for (std::size_t column = columns_.width; column < row.size(); ++column) {
        if (value(row, column).empty()) continue;
        refuse_beyond(place(row, column));
        break;
    }
    if (!is_new(row, id)) return;
    const auto group = group_of(row);
    if (!group) return;
    ++responses_.people[*group];
    count_answers(row, *group);
}

void ResponseTally::count_answers(std::span<const ResponseCell> row, std::size_t group) {
    for (const Slot& slot : slots_[group]) {
        if (slot.column >= row.size()) continue;
        std::string_view answer = row[slot.column].text;
        if (answer.empty()) continue;
        if (!is_one_sign(answer)) answer = value(row, slot.column);
        if (answer.empty()) continue;
        const std::int32_t option = slot.options->find(answer);
        if (option >= 0 && slot.count != nullptr) {
            ++slot.count->options[static_cast<std::size_t>(option)];
        } else {
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
    if (id.empty()) {
        repeated_.add(Message::response_id_missing, {}, place(row, *columns_.id),
                      [] { return Finding{.message = Message::response_id_missing}; });
        return true;
    }
    const ResponseCell& cell = row[*columns_.id];
    if (!parts_.back().part.holds(id)) id = kept_.emplace_back(id);
    const ResponseId here{id, static_cast<std::uint32_t>(parts_.size() - 1), cell.offset};
    const auto first = ids_.known_or_add(here);
    if (!first) return true;
    responses_.are_complete = false;
    const Part& part = parts_[first->part];
    const Place there = part.part.place({first->text, first->at}, part.id_column);
    repeated_.add(Message::response_twice, std::to_string(here.part) + '\n' + std::to_string(first->part),
                  place(row, *columns_.id), [&] {
                      return Finding{.message = Message::response_twice,
                                     .args = {{"found", shortened(id, 60)}, {"place", in_words(there)}},
                                     .related = {there}};
                  });
    return false;
}

std::optional<std::size_t> ResponseTally::group_of(std::span<const ResponseCell> row) {
    const std::string_view found = value(row, *columns_.group);
    const auto group = questionnaire_.find_group(found);
    if (!group) responses_.are_complete = false;
    if (!group && !questionnaire_.is_faulty) {  // else it may be one that could not be read
        repeated_.add(Message::group_of_response, std::string(found), place(row, *columns_.group),
                      [&] { return unknown_group(found); });
    }
    return group;
}

Finding ResponseTally::unknown_group(std::string_view found) const {
    std::vector<std::string> ids;
    for (const auto& group : questionnaire_.groups) ids.push_back(group.id.value);
    const auto near = found.empty() ? std::nullopt : closest(found, ids);
    return {.message = found.empty() ? Message::response_without_group
                       : near        ? Message::group_of_response_near
                                     : Message::group_of_response,
            .args = {{"found", shortened(found, 60)},
                     {"suggestion", near.value_or(std::string())},
                     {"expected", listed(ids)}}};
}

Finding ResponseTally::unknown_option(const Question& question, std::string_view found) const {
    std::vector<std::string> ids;
    for (const auto& option : question.options) ids.push_back(option.id.value);
    auto near = closest(found, ids);
    const bool is_guess = near && found.size() == 1 && folded(*near) != folded(found);
    if (is_guess) near.reset();  // any other letter would be as near
    return {.message = near ? Message::option_unknown_near : Message::option_unknown,
            .args = {{"found", shortened(found, 60)},
                     {"suggestion", near.value_or(std::string())},
                     {"question", question.id.value},
                     {"expected", listed(ids)}},
            .item = question.item.value};
}

void ResponseTally::finish() {
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
