// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/text.hpp"
#include "diag/finding.hpp"
#include "score/losses/losses.hpp"

namespace cchc {
namespace {

std::string answer_words(const ResultsInWords& view, const Choice& choice) {
    const std::string& words = choice.text.empty() ? choice.id.value : choice.text;
    const bool is_as_written = !choice.share.empty() || choice.range;
    return "“" + words + "” (" +
           (is_as_written ? wording::choice_points(choice, view.language)
                          : view.with_unit(choice.points.value.value())) +
           ")";
}

std::string choice_words(const Input& input, const std::string& id) {
    const auto which = input.find_choice(id);
    return which ? input.choices[*which].text : id;
}

/// The one entry that scores the item, or null.
const Score* lead_entry(const ResultsInWords& view, ItemId item) {
    const LeafAnswer* answer = view.validation.answers.find(item);
    if (answer == nullptr || answer->lead_entries.size() != 1) return nullptr;
    const EntryRef& entry = answer->lead_entries.front();
    return &view.assessment().scorecards.at(entry.scorecard).scores.at(entry.score);
}

struct LossWords {
    const ResultsInWords& view;
    const ItemResult& result;
    const Score& score;  ///< the answer that stands

    bool is_penalty() const { return view.framework().item(result.item).type == ItemType::penalty; }

    std::string operator()(const NoRule&) const { return {}; }
    std::string operator()(const SurveyRule&) const {
        return view.say("Kết quả điều tra xã hội học", "The result of the survey");
    }
    std::string operator()(const LevelsRule& rule) const {
        const auto chosen = std::find_if(rule.levels.begin(), rule.levels.end(), [&](const Choice& level) {
            return score.level && level.id.value == score.level->value;
        });
        const auto [least, most] = std::minmax_element(
            rule.levels.begin(), rule.levels.end(),
            [](const Choice& a, const Choice& b) { return a.points.value < b.points.value; });
        if (chosen == rule.levels.end()) return {};
        const std::string level = answer_words(view, *chosen);
        if (is_penalty()) {
            return view.say("Bị trừ theo mức ", "Deducted by the level ") + level +
                   view.say("; mức nhẹ nhất: ", "; the mildest: ") + answer_words(view, *least);
        }
        return view.say("Đạt mức ", "Level ") + level + view.say("; mức cao nhất: ", "; the best level: ") +
               answer_words(view, *most);
    }
    std::string operator()(const ChecklistRule& rule) const {
        // Of a penalty what was met takes points, else what was not.
        std::string costly;
        for (const auto& part : rule.parts) {
            const bool met =
                score.parts && std::any_of(score.parts->begin(), score.parts->end(),
                                           [&](const auto& one) { return one.value == part.id.value; });
            if (met == is_penalty()) costly += (costly.empty() ? "" : "; ") + answer_words(view, part);
        }
        if (costly.empty()) return costly;
        return (is_penalty() ? view.say("Bị trừ vì: ", "Deducted for: ")
                             : view.say("Chưa đạt: ", "Not met: ")) +
               costly;
    }
    std::string operator()(const RangeRule&) const {
        const Item& item = view.framework().item(result.item);
        const LeafAnswer* answer = view.validation.answers.find(result.item);
        if (answer == nullptr || !answer->is_scored()) return {};
        return view.say("Tự đánh giá ", "Self-assessed at ") +
               localized(result.self.points().value(), view.language) + view.say(" trên ", " of ") +
               view.with_unit(item.max.value.value());
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
                                      : localized(Ratio(given->value.value.value), view.language));
        }
        return figures.empty() ? figures : view.say("Theo số liệu: ", "By the figures: ") + figures;
    }
};

/// What the council took off, or gave a reason for; a round that only confirmed what stood says nothing.
std::string council_lines(const ResultsInWords& view, const LeafAnswer& answer) {
    std::string text;
    for (const auto& step : answer.standing.decisions) {
        const Appraisal& appraisal = view.assessment().appraisals.at(step.appraisal);
        const bool has_reason = appraisal.decisions.at(step.decision).reason.has_value();
        const bool has_changed = !step.counts || value_of(step.before) != value_of(step.after);
        if (!has_reason && !has_changed) continue;
        text += "\n" + view.say("Hội đồng, vòng ", "The council, round ") +
                std::to_string(appraisal.round.value) + ": " + decision_text(view, step);
    }
    return text;
}

std::string justification_line(const ResultsInWords& view, const Score* score) {
    constexpr std::size_t longest_reason = 400;
    if (score == nullptr || !score->justification) return {};
    const std::string words(trimmed(score->justification->value));
    if (words.empty()) return {};
    return "\n" + view.say(wording::justification) + ": " + shortened(words, longest_reason);
}

std::string cause_text(const ResultsInWords& view, const ItemResult& result) {
    if (result.status == ItemStatus::survey) return LossWords{view, result, {}}(SurveyRule{});
    const LeafAnswer* answer = view.validation.answers.find(result.item);
    const Score* score = lead_entry(view, result.item);
    if (result.status == ItemStatus::missing && score != nullptr) {
        return view.say("Đã có trong phiếu nhưng chưa tính được điểm: xem các vấn đề của mục này",
                        "Filed, but no points could be derived: see the findings of this item");
    }
    const bool is_decided = answer != nullptr && !answer->standing.decisions.empty();
    if (result.status == ItemStatus::superior && !is_decided) return view.say(wording::superior_item);
    if (score == nullptr && !is_decided) return view.say(wording::missing);
    // Where the council gave points of its own, the answer is no longer what they come from.
    const bool is_own = is_decided && answer->standing.is_by_council;
    std::string text = std::visit(LossWords{view, result, is_decided ? answer->standing.answer : *score},
                                  view.framework().item(result.item).scoring);
    if (is_decided && answer->standing.points == nullptr) text = view.say(wording::missing);
    const bool names_self = std::holds_alternative<RangeRule>(view.framework().item(result.item).scoring);
    if (is_own && !names_self && !text.empty()) text = view.say("Trước đó: ", "Before that: ") + text;
    if (is_decided) text += council_lines(view, *answer);
    text += justification_line(view, score);
    return std::string(trimmed(text));
}

std::string spread_text(const ResultsInWords& view, const Ratio& weight) {
    return view.say("Mỗi điểm của mục này tính bằng ", "A point of this item counts as ") +
           view.with_unit(weight) +
           view.say(": điểm của mục không phát sinh được chia cho các mục còn lại",
                    ": the points of items that did not arise are spread on the others");
}

}  // namespace

std::string loss_text(const ResultsInWords& view, const Loss& loss) {
    std::string cause = cause_text(view, *loss.result);
    if (loss.spread) cause += (cause.empty() ? "" : "\n") + spread_text(view, loss.weight);
    return cause;
}

std::string decision_text(const ResultsInWords& view, const DecisionRef& step) {
    const Decision& decision = view.assessment().appraisals.at(step.appraisal).decisions.at(step.decision);
    std::string text;
    if (!step.counts) {
        text = view.say("không đánh giá", "excluded");
    } else if (decision.accept) {
        text = view.say("công nhận ", "accepted at ");
    } else {
        text = view.say("thẩm định ", "appraised at ");
    }
    if (step.counts && step.after != nullptr) text += view.with_unit(step.after->value);
    if (decision.reason) text += ". " + std::string(trimmed(decision.reason->value));
    return text;
}

}  // namespace cchc
