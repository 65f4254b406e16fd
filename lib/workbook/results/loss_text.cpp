// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/text.hpp"
#include "diag/finding.hpp"
#include "workbook/results/leaf_text.hpp"

namespace cchc {
namespace {

std::string answer_words(const Book& book, const Choice& choice) {
    const std::string& words = choice.text.empty() ? choice.id.value : choice.text;
    const bool is_as_written = !choice.share.empty() || choice.range;
    return "“" + words + "” (" +
           (is_as_written ? wording::choice_points(choice, book.language)
                          : book.with_unit(choice.points.value.value())) +
           ")";
}

std::string choice_words(const Input& input, const std::string& id) {
    const auto which = input.find_choice(id);
    return which ? input.choices[*which].text : id;
}

/// The one entry that scores the item, or null.
const Score* lead_entry(const Book& book, ItemId item) {
    const LeafAnswer* answer = book.validation.answers.find(item);
    if (answer == nullptr || answer->lead_entries.size() != 1) return nullptr;
    const EntryRef& entry = answer->lead_entries.front();
    return &book.assessment().scorecards.at(entry.scorecard).scores.at(entry.score);
}

struct LossWords {
    const Book& book;
    const ItemResult& result;
    const Score& score;  ///< the answer that stands

    bool is_penalty() const { return book.framework().item(result.item).type == ItemType::penalty; }

    std::string operator()(const NoRule&) const { return {}; }
    std::string operator()(const SurveyRule&) const {
        return book.say("Kết quả điều tra xã hội học", "The result of the survey");
    }
    std::string operator()(const LevelsRule& rule) const {
        const auto chosen = std::find_if(rule.levels.begin(), rule.levels.end(), [&](const Choice& level) {
            return score.level && level.id.value == score.level->value;
        });
        const auto [least, most] = std::minmax_element(
            rule.levels.begin(), rule.levels.end(),
            [](const Choice& a, const Choice& b) { return a.points.value < b.points.value; });
        if (chosen == rule.levels.end()) return {};
        const std::string level = answer_words(book, *chosen);
        if (is_penalty()) {
            return book.say("Bị trừ theo mức ", "Deducted by the level ") + level +
                   book.say("; mức nhẹ nhất: ", "; the mildest: ") + answer_words(book, *least);
        }
        return book.say("Đạt mức ", "Level ") + level + book.say("; mức cao nhất: ", "; the best level: ") +
               answer_words(book, *most);
    }
    std::string operator()(const ChecklistRule& rule) const {
        // Of a penalty what was met takes points, else what was not.
        std::string costly;
        for (const auto& part : rule.parts) {
            const bool met =
                score.parts && std::any_of(score.parts->begin(), score.parts->end(),
                                           [&](const auto& one) { return one.value == part.id.value; });
            if (met == is_penalty()) costly += (costly.empty() ? "" : "; ") + answer_words(book, part);
        }
        if (costly.empty()) return costly;
        return (is_penalty() ? book.say("Bị trừ vì: ", "Deducted for: ")
                             : book.say("Chưa đạt: ", "Not met: ")) +
               costly;
    }
    std::string operator()(const RangeRule&) const {
        const Item& item = book.framework().item(result.item);
        const LeafAnswer* answer = book.validation.answers.find(result.item);
        if (answer == nullptr || !answer->is_scored()) return {};
        return book.say("Tự đánh giá ", "Self-assessed at ") +
               localized(result.self.points().value(), book.language) + book.say(" trên ", " of ") +
               book.with_unit(item.max.value.value());
    }
    std::string operator()(const FormulaRule& rule) const {
        std::string figures;
        for (const auto& input : rule.inputs) {
            if (!score.inputs) break;
            const auto given =
                std::find_if(score.inputs->begin(), score.inputs->end(),
                             [&](const InputValue& one) { return one.name.value == input.name.value; });
            if (given == score.inputs->end()) continue;
            const std::string words = input.text.empty() ? input.name.value : input.text;
            figures += (figures.empty() ? "" : "; ") + words + ": " +
                       (given->choice ? choice_words(input, given->choice->value)
                                      : localized(Ratio(given->value.value.value), book.language));
        }
        return figures.empty() ? figures : book.say("Theo số liệu: ", "By the figures: ") + figures;
    }
};

/// What the council took off, or gave a reason for; a round that only confirmed what stood says nothing.
std::string council_lines(const Book& book, const LeafAnswer& answer) {
    std::string text;
    for (const auto& step : answer.standing.decisions) {
        const Appraisal& appraisal = book.assessment().appraisals.at(step.appraisal);
        const bool has_reason = appraisal.decisions.at(step.decision).reason.has_value();
        const bool has_changed = !step.counts || value_of(step.before) != value_of(step.after);
        if (!has_reason && !has_changed) continue;
        text += "\n" + book.say("Hội đồng, vòng ", "The council, round ") +
                std::to_string(appraisal.round.value) + ": " + decision_text(book, step);
    }
    return text;
}

std::string justification_line(const Book& book, const Score* score) {
    constexpr std::size_t longest_reason = 400;
    if (score == nullptr || !score->justification) return {};
    const std::string words(trimmed(score->justification->value));
    if (words.empty()) return {};
    return "\n" + book.say(wording::justification) + ": " + shortened(words, longest_reason);
}

}  // namespace

std::string loss_text(const Book& book, const ItemResult& result) {
    if (result.status == ItemStatus::survey) return LossWords{book, result, {}}(SurveyRule{});
    const LeafAnswer* answer = book.validation.answers.find(result.item);
    const Score* score = lead_entry(book, result.item);
    if (result.status == ItemStatus::missing && score != nullptr) {
        return book.say("Đã có trong phiếu nhưng chưa tính được điểm: xem trang “Vấn đề”",
                        "Filed, but no points could be derived: see the sheet “Findings”");
    }
    const bool is_decided = answer != nullptr && !answer->standing.decisions.empty();
    if (result.status == ItemStatus::superior && !is_decided) return book.say(wording::superior_item);
    if (score == nullptr && !is_decided) return book.say(wording::missing);
    // Where the council gave points of its own, the answer is no longer what they come from.
    const bool is_own = is_decided && answer->standing.is_by_council;
    std::string text = std::visit(LossWords{book, result, is_decided ? answer->standing.answer : *score},
                                  book.framework().item(result.item).scoring);
    if (is_decided && answer->standing.points == nullptr) text = book.say(wording::missing);
    const bool names_self = std::holds_alternative<RangeRule>(book.framework().item(result.item).scoring);
    if (is_own && !names_self && !text.empty()) text = book.say("Trước đó: ", "Before that: ") + text;
    if (is_decided) text += council_lines(book, *answer);
    text += justification_line(book, score);
    return std::string(trimmed(text));
}

}  // namespace cchc
