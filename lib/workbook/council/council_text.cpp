// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/text.hpp"
#include "diag/finding.hpp"
#include "model/form_layout.hpp"
#include "workbook/council/council_sheet.hpp"
#include "workbook/results/leaf_text.hpp"

namespace cchc {
namespace {

/// A line a document: number, date, title, file, pages; of a supporting officer with their name.
std::string document_line(const Book& book, const Evidence& evidence) {
    std::string text = citation_text(book, evidence);
    const bool is_title = evidence.number.empty();  // cited by its title already
    if (!evidence.title.empty() && !is_title) text += ": " + evidence.title;
    if (evidence.file) text += book.say("; tệp ", "; file ") + evidence.file->value;
    if (!evidence.pages_text.empty()) text += book.say("; trang ", "; pages ") + evidence.pages_text;
    if (!evidence.file) text += " [" + wording::without_file(evidence, book.language) + "]";
    return text;
}

/// The officer's entries with whose they are, the lead's first.
std::vector<EntryRef> entries_of(const Book& book, ItemId item) {
    const LeafAnswer* answer = book.validation.answers.find(item);
    if (answer == nullptr) return {};
    std::vector<EntryRef> entries = answer->lead_entries;
    entries.insert(entries.end(), answer->other_entries.begin(), answer->other_entries.end());
    return entries;
}

const Score& score_of(const Book& book, const EntryRef& entry) {
    return book.assessment().scorecards.at(entry.scorecard).scores.at(entry.score);
}

std::string evidence_text(const Book& book, ItemId item) {
    const LeafAnswer* answer = book.validation.answers.find(item);
    std::vector<std::string> lines;
    for (const auto& entry : entries_of(book, item)) {
        const bool is_support = answer->lead != entry.officer;
        for (const auto& evidence : score_of(book, entry).evidence) {
            lines.push_back(document_line(book, evidence) +
                            (is_support ? " (" + book.officer_name(entry.officer) + ")" : std::string()));
        }
    }
    std::string text;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        text += i > 0 ? "\n" : "";
        if (lines.size() > 1) text += std::to_string(i + 1) + ". ";
        text += lines[i];
    }
    return text;
}

const Score* lead_score(const Book& book, ItemId item) {
    const LeafAnswer* answer = book.validation.answers.find(item);
    if (answer == nullptr || answer->lead_entries.size() != 1) return nullptr;
    return &score_of(book, answer->lead_entries.front());
}

std::string words_of(const Choice& choice) {
    return choice.text.empty() ? choice.id.value : choice.text;
}

std::string figure_text(const Book& book, const Input& input, const InputValue& given) {
    if (!given.choice) return localized(Ratio(given.value.value.value), book.language);
    const auto which = input.find_choice(given.choice->value);
    return which ? input.choices[*which].text : given.choice->value;
}

/// What was answered, by the rule.
struct AnswerWords {
    const Book& book;
    const Score& score;

    std::string operator()(const NoRule&) const { return {}; }
    std::string operator()(const SurveyRule&) const { return {}; }
    std::string operator()(const LevelsRule& rule) const {
        for (const auto& level : rule.levels) {
            if (score.level && level.id.value == score.level->value) return words_of(level);
        }
        return {};
    }
    std::string operator()(const ChecklistRule& rule) const {
        std::string text;
        if (!score.parts) return text;
        for (const auto& part : rule.parts) {
            const bool is_met = std::any_of(score.parts->begin(), score.parts->end(),
                                            [&](const auto& one) { return one.value == part.id.value; });
            text += (text.empty() ? "" : "\n") +
                    (is_met ? book.say("Đạt: ", "Met: ") : book.say("Không đạt: ", "Not met: ")) +
                    words_of(part);
        }
        return text;
    }
    std::string operator()(const RangeRule&) const {
        return book.say("Tự xác định số điểm", "Points by own judgement");
    }
    std::string operator()(const FormulaRule& rule) const {
        std::string text;
        for (const auto& input : rule.inputs) {
            for (const auto& given : score.inputs.value_or(std::vector<InputValue>{})) {
                if (given.name.value != input.name.value) continue;
                text += (text.empty() ? "" : "\n") + (input.text.empty() ? input.name.value : input.text) +
                        ": " + figure_text(book, input, given);
            }
        }
        return text;
    }
};

std::string answer_text(const Book& book, ItemId item) {
    const Score* score = lead_score(book, item);
    if (book.framework().item(item).is_superior()) return book.say(wording::superior_item);
    if (score == nullptr) return book.say("Không tự chấm", "Not scored");
    if (score->not_applicable) return book.say("Không phát sinh", "Not applicable");
    return std::visit(AnswerWords{book, *score}, book.framework().item(item).scoring);
}

std::string justification_text(const Book& book, ItemId item) {
    const Score* score = lead_score(book, item);
    if (score == nullptr || !score->justification) return {};
    return std::string(trimmed(score->justification->value));
}

}  // namespace

std::string ShownPoints::text() const {
    if (!is_scored) return {};
    return is_excluded ? "-" : value.decimal_text();
}

ShownPoints self_points(const Book& book, ItemId item) {
    const LeafAnswer* answer = book.validation.answers.find(item);
    if (answer == nullptr || !answer->is_scored()) return {};
    const Framework& framework = book.framework();
    const bool is_excluded =
        answer->derivation->is_not_applicable && framework.item(item).leaves_when_not_applicable();
    return {true, is_excluded,
            answer->derivation->points->value.rounded(framework.decimals, framework.rounding)};
}

ShownPoints standing_points(const Book& book, ItemId item) {
    const LeafAnswer* answer = book.validation.answers.find(item);
    if (answer == nullptr || answer->standing.points == nullptr) return {};
    const Framework& framework = book.framework();
    const bool is_excluded =
        answer->standing.is_not_applicable && framework.item(item).leaves_when_not_applicable();
    return {true, is_excluded,
            answer->standing.points->value.rounded(framework.decimals, framework.rounding)};
}

std::string council_text(const Book& book, ItemId id, CouncilColumn column) {
    const Item& item = book.framework().item(id);
    const LeafAnswer* answer = book.validation.answers.find(id);
    switch (column) {
        case CouncilColumn::code:
            return item.printed_code();
        case CouncilColumn::text:
            return form_item_text(item, book.language);
        case CouncilColumn::lead:
            return answer != nullptr && answer->lead ? book.officer_name(*answer->lead) : std::string();
        case CouncilColumn::rule:
            return wording::rule_in_words(item, book.language);
        case CouncilColumn::answer:
            return answer_text(book, id);
        case CouncilColumn::evidence:
            return evidence_text(book, id);
        case CouncilColumn::justification:
            return justification_text(book, id);
        case CouncilColumn::opinion:
            return opinion_text(book, id);
        default:
            return {};
    }
}

}  // namespace cchc
