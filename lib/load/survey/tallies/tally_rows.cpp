// SPDX-License-Identifier: MIT
#include "load/survey/tallies/tally_rows.hpp"

#include <algorithm>
#include <array>

#include "base/prose.hpp"
#include "base/text.hpp"
#include "diag/values.hpp"
#include "load/survey/responses/response_findings.hpp"

namespace cchc {
namespace {

constexpr std::array<std::string_view, 6> names{"unit", "question", "group", "option", "count", "blank"};
constexpr std::size_t most_answers = 1'000'000'000;
constexpr std::size_t most_heads = 1'000;  // a question has a hundred options at most

}  // namespace

TallyTaker::TallyTaker(const Questionnaire& questionnaire, const Unit& unit, Findings& findings)
    : questionnaire_(questionnaire), findings_(findings), labels_(questionnaire), units_(unit) {
    std::vector<bool> is_added(labels_.lists(), false);
    for (std::size_t i = 0; i < questionnaire.questions.size(); ++i) {
        if (is_added[labels_.list_of(i)]) continue;
        is_added[labels_.list_of(i)] = true;
        for (const auto& option : questionnaire.questions[i].options)
            any_option_.add(0, option.id.value, option.text);
    }
}

bool TallyTaker::is_header(const ResultRow& row) const {
    const ResultColumns columns(row, names);
    if (!columns.has("question") || !columns.has("group")) return false;
    if (columns.has("option") && columns.has("count")) return true;
    return std::any_of(columns.others().begin(), columns.others().end(), [&](std::size_t column) {
        return any_option_.find(row.cells()[column].typed()).has_value();
    });
}

void TallyTaker::begin(const ResultRow& header) {
    columns_.emplace(header, names);
    columns_->tell_twice(findings_);
    is_long_ = columns_->has("option") && columns_->has("count");
    heads_.clear();
    heads_at_.clear();
    options_at_.assign(labels_.lists(), {});
    std::vector<Located<std::string>> ignored;
    for (const std::size_t column : columns_->others()) {
        const ResultCell& head = header.cells()[column];
        if (is_long_ || heads_.size() == most_heads || !any_option_.find(head.typed())) {
            ignored.push_back(head.located());
        } else {
            heads_.push_back(head);
            heads_at_.push_back(column);
        }
    }
    tell_ignored(ignored, findings_);
}

/// Whether of another unit, or a total: a row that names neither a question nor a group.
bool TallyTaker::is_passed_over(const ResultRow& row) {
    const bool is_total =
        columns_->cell(row, "question").is_blank() && columns_->cell(row, "group").is_blank();
    if (is_total) {
        if (++totals_.count == 1) totals_.place = row.place();
        return true;
    }
    if (!columns_->has("unit")) return false;
    const ResultCell unit = columns_->cell(row, "unit");
    if (!unit.is_blank()) return !units_.is_ours(unit.text, unit.place);
    refuse_blank(unit, "unit", row);
    return true;
}

void TallyTaker::take(const ResultRow& row) {
    if (is_passed_over(row)) return;
    const auto target = target_of(row);
    if (!target) return;
    is_long_ ? take_long(row, *target) : take_wide(row, *target);
}

std::optional<TallyTaker::Target> TallyTaker::target_of(const ResultRow& row) {
    const ResultCell named = columns_->cell(row, "question");
    const ResultCell asked = columns_->cell(row, "group");
    if (named.is_blank()) refuse_blank(named, "question", row);
    if (asked.is_blank()) refuse_blank(asked, "group", row);
    if (named.is_blank() || asked.is_blank()) return std::nullopt;
    const auto question = labels_.question(named.typed());
    const auto group = labels_.group(asked.typed());
    if (!question) refuse_question(named);
    if (!group) refuse_group(asked);
    if (!question || !group) return std::nullopt;
    const auto [tally, is_new] = tallied_.try_emplace({*question, *group});
    if (is_new) {
        const std::size_t options = questionnaire_.questions[*question].options.size();
        tally->second.place = row.place();
        tally->second.options.assign(options, 0);
        tally->second.is_told.assign(options + 1, false);
    }
    return Target{*question, *group, &tally->second};
}

void TallyTaker::take_long(const ResultRow& row, const Target& target) {
    const ResultCell named = columns_->cell(row, "option");
    const ResultCell counted = columns_->cell(row, "count");
    if (named.is_blank()) refuse_blank(named, "option", row);
    if (counted.is_blank()) refuse_blank(counted, "count", row);
    if (named.is_blank() || counted.is_blank()) return;
    const auto count = count_of(counted);
    if (!count) return;
    const auto option = labels_.option(target.question, named.typed());
    const bool is_blank = !option && plain_prose(named.text) == "blank";
    if (option || is_blank) {
        add(target, option, counted, *count);
    } else {
        refuse_option(target, named, counted, *count);
    }
}

const std::vector<std::optional<std::size_t>>& TallyTaker::options_of(std::size_t question) {
    auto& options = options_at_.at(labels_.list_of(question));
    if (options.empty()) {
        for (const auto& head : heads_) options.push_back(labels_.option(question, head.typed()));
    }
    return options;
}

void TallyTaker::take_wide(const ResultRow& row, const Target& target) {
    const auto& options = options_of(target.question);
    for (std::size_t i = 0; i < heads_.size(); ++i) {
        const ResultCell counted = row.cell(heads_at_[i]);
        if (counted.is_blank()) continue;
        const auto count = count_of(counted);
        if (!count) continue;
        if (options[i]) {
            if (!add(target, options[i], counted, *count)) return;  // the whole row is there twice
        } else if (*count > 0) {
            refuse_option(target, heads_[i], counted, *count);
        }
    }
    const ResultCell blank = columns_->cell(row, "blank");
    if (blank.is_blank()) return;
    if (const auto count = count_of(blank)) add(target, std::nullopt, blank, *count);
}

std::optional<std::size_t> TallyTaker::count_of(const ResultCell& cell) {
    const auto number = number_or_finding(cell.located(), "count", findings_);
    if (!number) return std::nullopt;
    const Decimal value = number->value.value;
    const bool is_whole = value.units() % Decimal::unit == 0;
    if (is_whole && value >= Decimal() && value <= Decimal::whole(static_cast<std::int64_t>(most_answers)))
        return static_cast<std::size_t>(value.units() / Decimal::unit);
    Finding finding{.message = Message::number_not_whole,
                    .place = cell.place,
                    .args = {{"found", number->value.text}, {"key", std::string("count")}}};
    if (is_whole) {
        finding.message = Message::number_limits;
        const std::string limits = "0–" + std::to_string(most_answers);
        finding.args.push_back({"expected", limits});
    }
    findings_.add(std::move(finding));
    return std::nullopt;
}

/// No option: left blank.
bool TallyTaker::add(const Target& target, std::optional<std::size_t> option, const ResultCell& cell,
                     std::size_t count) {
    TalliedQuestion& tally = *target.tally;
    const std::size_t at = option.value_or(tally.options.size());
    const Question& question = questionnaire_.questions[target.question];
    if (tally.is_told[at]) {
        findings_.add({.message = Message::tally_twice,
                       .place = cell.place,
                       .args = {{"question", question.id.value},
                                {"group", questionnaire_.groups[target.group].id.value},
                                {"option", option ? question.options[at].id.value : std::string("blank")},
                                {"place", in_words(tally.place)}},
                       .item = question.item.value,
                       .related = {tally.place}});
        return false;
    }
    tally.is_told[at] = true;
    if (option) {
        tally.options[at] = static_cast<std::uint32_t>(count);
    } else {
        tally.blank = count;
    }
    if (question.asks(target.group) || count == 0) return true;
    const std::string& group = questionnaire_.groups[target.group].id.value;
    const auto make = [&] {
        return Finding{.message = Message::answers_not_asked,
                       .args = {{"question", question.id.value}, {"group", group}},
                       .item = question.item.value};
    };
    repeated_.add(Message::answers_not_asked, question.id.value + '\n' + group, cell.place, make, count);
    return true;
}

void TallyTaker::refuse_blank(const ResultCell& cell, std::string_view name, const ResultRow& row) {
    if (cell.is_faulty) return;
    findings_.add({.message = Message::result_cell_blank,
                   .place = row.place(),
                   .args = {{"found", std::string(name)}}});
}

void TallyTaker::refuse_option(const Target& target, const ResultCell& named, const ResultCell& counted,
                               std::size_t count) {
    target.tally->unknown += count;
    Finding finding = unknown_option(questionnaire_.questions[target.question], named.typed());
    finding.place = is_long_ ? named.place : counted.place;
    finding.args.push_back({"count", count});
    findings_.add(std::move(finding));
}

void TallyTaker::refuse_question(const ResultCell& cell) {
    if (questionnaire_.is_faulty) return;  // it may be one that could not be read
    const std::string found = cell.typed();
    repeated_.add(Message::tally_question_unknown, found, cell.place,
                  [&] { return unknown_question(questionnaire_, found); });
}

void TallyTaker::refuse_group(const ResultCell& cell) {
    if (questionnaire_.is_faulty) return;
    const std::string found = cell.typed();
    repeated_.add(Message::group_unknown, found, cell.place,
                  [&] { return unknown_group_named(questionnaire_, found); });
}

void TallyTaker::finish_file(std::vector<SurveyNote>& notes) {
    if (totals_.count > 0) notes.push_back(totals_);
    totals_ = {SurveyNoteKind::totals, {}, 0};
    units_.tell(notes, findings_);
    repeated_.tell(findings_);
    columns_.reset();
}

}  // namespace cchc
