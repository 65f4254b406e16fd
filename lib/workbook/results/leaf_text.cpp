// SPDX-License-Identifier: MIT
#include "workbook/results/leaf_text.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "diag/finding.hpp"
#include "score/losses/losses.hpp"

namespace cchc {
namespace {

std::string document_text(const Book& book, const Evidence& evidence) {
    std::string text = citation_text(book, evidence);
    if (!evidence.pages_text.empty()) text += book.say(" (tr. ", " (pp. ") + evidence.pages_text + ")";
    if (!evidence.file) text += " (" + wording::without_file(evidence, book.language) + ")";
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
        lines.emplace_back(2 * appraisal.round.value, decision_text(book, step));
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
        case Exclusion::superior_out:
            return book.say(wording::superior_out);
        case Exclusion::no_survey:
            break;
    }
    return book.say(wording::no_survey);
}

std::string deducted_text(const Book& book, const ItemResult& result) {
    if (!result.deducted) return {};
    const Ratio taken = result.deducted->points().value();
    return book.say("Bị trừ ", "Less ") + book.points(taken) + book.say(", còn ", " leaves ") +
           book.points(result.final.points().value() - taken);
}

std::string status_text(const Book& book, const ItemResult& result) {
    if (!book.framework().item(result.item).is_leaf()) return {};
    if (result.is_spread) return book.say(wording::spread);
    if (result.exclusion) return exclusion_text(book, *result.exclusion);
    switch (result.status) {
        case ItemStatus::missing:
            return book.say(wording::missing);
        case ItemStatus::not_applicable:
            return book.say(wording::not_applicable_full);
        case ItemStatus::survey:
            return book.say(wording::survey_item);
        case ItemStatus::superior:
            return book.say(wording::superior_item);
        case ItemStatus::not_chosen:
            return book.say(wording::not_chosen);
        case ItemStatus::scored:
            break;
    }
    return entries_on(book, result.item).empty() ? std::string() : book.say(wording::scored);
}

}  // namespace cchc
