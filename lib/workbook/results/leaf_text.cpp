// SPDX-License-Identifier: MIT
#include "workbook/results/leaf_text.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "diag/finding.hpp"

namespace cchc {
namespace {

std::string document_text(const Book& book, const Evidence& evidence) {
    std::string text = citation_text(book, evidence);
    if (!evidence.pages_text.empty()) text += book.say(" (tr. ", " (pp. ") + evidence.pages_text + ")";
    if (evidence.withheld) {
        text += book.say(" (không gửi kèm: ", " (withheld: ") + evidence.withheld->value + ")";
    }
    return text;
}

std::string answer_words(const Book& book, const Choice& choice) {
    const std::string& words = choice.text.empty() ? choice.id.value : choice.text;
    return "“" + words + "” (" + book.with_unit(choice.points.value.value()) + ")";
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
    const Score& score;

    std::string operator()(const NoRule&) const { return {}; }
    std::string operator()(const SurveyRule&) const {
        return book.say("Kết quả điều tra xã hội học", "The result of the survey");
    }
    std::string operator()(const LevelsRule& rule) const {
        const auto chosen = std::find_if(rule.levels.begin(), rule.levels.end(), [&](const Choice& level) {
            return score.level && level.id.value == score.level->value;
        });
        const auto best = std::max_element(
            rule.levels.begin(), rule.levels.end(),
            [](const Choice& a, const Choice& b) { return a.points.value < b.points.value; });
        if (chosen == rule.levels.end()) return {};
        return book.say("Đạt mức ", "Level ") + answer_words(book, *chosen) +
               book.say("; mức cao nhất: ", "; the best level: ") + answer_words(book, *best);
    }
    std::string operator()(const ChecklistRule& rule) const {
        std::string open;
        for (const auto& part : rule.parts) {
            const bool met =
                score.parts && std::any_of(score.parts->begin(), score.parts->end(),
                                           [&](const auto& one) { return one.value == part.id.value; });
            if (!met) open += (open.empty() ? "" : "; ") + answer_words(book, part);
        }
        return open.empty() ? open : book.say("Chưa đạt: ", "Not met: ") + open;
    }
    std::string operator()(const RangeRule&) const {
        const Item& item = book.framework().item(result.item);
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
                       localized(Ratio(given->value.value.value), book.language);
        }
        return figures.empty() ? figures : book.say("Theo số liệu: ", "By the figures: ") + figures;
    }
};

std::string decision_text(const Book& book, const DecisionRef& step, const Decision& decision) {
    std::string text;
    if (!step.counts) {
        text = book.say("không đánh giá", "excluded");
    } else if (decision.accept) {
        text = book.say("công nhận ", "accepted at ");
    } else {
        text = book.say("thẩm định ", "appraised at ");
    }
    if (step.counts && step.after != nullptr) text += book.with_unit(step.after->value);
    if (decision.reason) text += ". " + std::string(trimmed(decision.reason->value));
    return text;
}

std::string reply_text(const Book& book, const Reply& reply) {
    std::string text = book.say("giải trình bổ sung: ", "reply: ") + std::string(trimmed(reply.text.value));
    for (const auto& evidence : reply.evidence) text += "; " + document_text(book, evidence);
    return text;
}

}  // namespace

std::string citation_text(const Book& book, const Evidence& evidence) {
    std::string text = evidence.number;
    if (text.empty()) text = evidence.title;
    if (text.empty() && evidence.file) text = evidence.file->value;
    if (text.empty()) text = book.say("tài liệu không số", "a document without a number");
    if (evidence.date) text += book.say(" ngày ", " of ") + localized(evidence.date->value, book.language);
    return text;
}

std::string basis_text(const Book& book, ItemId item) {
    std::vector<std::string> documents;
    std::string justification;
    for (const Score* score : entries_on(book, item)) {
        for (const auto& evidence : score->evidence) documents.push_back(document_text(book, evidence));
        if (score->justification && !trimmed(score->justification->value).empty()) {
            justification += "\n" + book.say(wording::justification) + ": " +
                             std::string(trimmed(score->justification->value));
        }
    }
    std::string text;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        if (documents.size() > 1) text += (i > 0 ? "\n" : "") + std::to_string(i + 1) + ". ";
        text += documents[i];
    }
    text += justification;
    return std::string(trimmed(text));
}

std::string opinion_text(const Book& book, ItemId item) {
    const LeafAnswer* answer = book.validation.answers.find(item);
    if (answer == nullptr) return {};
    std::vector<std::pair<std::size_t, std::string>> lines;
    for (const auto& step : answer->standing.decisions) {
        const Appraisal& appraisal = book.assessment().appraisals.at(step.appraisal);
        const Decision& decision = appraisal.decisions.at(step.decision);
        lines.emplace_back(2 * appraisal.round.value, decision_text(book, step, decision));
    }
    for (const Score* score : entries_on(book, item)) {
        for (const auto& reply : score->replies) {
            lines.emplace_back(2 * reply.round.value + 1, reply_text(book, reply));
        }
    }
    // A reply follows the round it answers.
    std::stable_sort(lines.begin(), lines.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::string text;
    for (const auto& [round, words] : lines) {
        text += (text.empty() ? "" : "\n") + book.say("Vòng ", "Round ") + std::to_string(round / 2) + ": " +
                words;
    }
    return text;
}

std::string exclusion_text(const Book& book, Exclusion exclusion) {
    switch (exclusion) {
        case Exclusion::not_applicable:
            return book.say(wording::not_applicable);
        case Exclusion::survey_out:
            return book.say(wording::survey_out);
        case Exclusion::no_survey:
            break;
    }
    return book.say(wording::no_survey);
}

std::string status_text(const Book& book, const ItemResult& result) {
    if (!book.framework().item(result.item).is_leaf()) return {};
    if (result.exclusion) return exclusion_text(book, *result.exclusion);
    switch (result.status) {
        case ItemStatus::missing:
            return book.say(wording::missing);
        case ItemStatus::not_applicable:
            return book.say(wording::not_applicable_full);
        case ItemStatus::survey:
            return book.say(wording::survey_item);
        case ItemStatus::scored:
            break;
    }
    return entries_on(book, result.item).empty() ? std::string() : book.say(wording::scored);
}

std::string loss_text(const Book& book, const ItemResult& result) {
    constexpr std::size_t longest_reason = 400;
    if (result.status == ItemStatus::survey) return LossWords{book, result, {}}(SurveyRule{});
    const Score* score = lead_entry(book, result.item);
    if (result.status == ItemStatus::missing && score != nullptr) {
        return book.say("Đã có trong phiếu nhưng chưa tính được điểm: xem trang “Vấn đề”",
                        "Filed, but no points could be derived: see the sheet “Findings”");
    }
    if (score == nullptr) return book.say(wording::missing);
    std::string text =
        std::visit(LossWords{book, result, *score}, book.framework().item(result.item).scoring);
    if (score->justification) {
        const std::string words(trimmed(score->justification->value));
        if (!words.empty()) {
            text += (text.empty() ? "" : "\n") + book.say(wording::justification) + ": " +
                    shortened(words, longest_reason);
        }
    }
    return text;
}

}  // namespace cchc
