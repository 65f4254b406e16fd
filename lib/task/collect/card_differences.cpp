// SPDX-License-Identifier: MIT
#include "task/collect/card_differences.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/ratio.hpp"
#include "base/text.hpp"

namespace cchc {
namespace {

using Field = CellDifference::Field;
/// What a card says of an item, by field and what the field is about.
using Cells = std::map<std::pair<Field, std::string>, std::string>;

std::string number_text(const Number& number) {
    return Ratio(number.value).decimal_text();
}

std::string parted(std::string text, const std::string& next) {
    return text.empty() ? next : text + "; " + next;
}

std::string evidence_text(const std::vector<Evidence>& all) {
    std::string out;
    for (const auto& one : all) {
        const auto* where = one.where();
        std::string text = where == nullptr ? std::string() : where->value;
        for (const auto& part :
             {one.number, one.date ? one.date->value.iso() : "", one.title, one.pages_text})
            if (!part.empty()) text += (text.empty() ? "" : ", ") + part;
        out = parted(std::move(out), text);
    }
    return to_nfc(out);
}

/// The words of a level or part; the id itself where the framework has no such one.
std::string words_of(const Framework* framework, const std::string& item, const std::string& id) {
    const auto at = framework == nullptr ? std::nullopt : framework->find(item);
    if (!at) return id;
    const Scoring& scoring = framework->item(*at).scoring;
    const auto* levels = std::get_if<LevelsRule>(&scoring);
    const auto* parts = std::get_if<ChecklistRule>(&scoring);
    if (levels == nullptr && parts == nullptr) return id;
    const auto& choices = levels != nullptr ? levels->levels : parts->parts;
    const auto found = std::find_if(choices.begin(), choices.end(),
                                    [&](const Choice& choice) { return choice.id.value == id; });
    return found == choices.end() || found->text.empty() ? id : found->text;
}

Cells cells_of(const Score& score, const Framework* framework) {
    Cells cells;
    const auto put = [&](Field field, const std::string& text, const std::string& detail = {}) {
        if (!text.empty()) cells[{field, detail}] = to_nfc(trimmed(text));
    };
    if (score.level) put(Field::level, words_of(framework, score.item.value, score.level->value));
    if (score.parts) {
        std::set<std::string> parts;
        for (const auto& part : *score.parts) parts.insert(part.value);
        std::string text;
        for (const auto& part : parts)
            text = parted(std::move(text), words_of(framework, score.item.value, part));
        put(Field::parts, text);
    }
    if (score.inputs) {
        for (const auto& input : *score.inputs)
            put(Field::input, input.choice ? input.choice->value : number_text(input.value.value),
                input.name.value);
    }
    if (score.points) put(Field::points, number_text(score.points->value));
    if (score.not_applicable) put(Field::not_applicable, "x");
    put(Field::evidence, evidence_text(score.evidence));
    if (score.justification) put(Field::justification, score.justification->value);
    for (const auto& reply : score.replies)
        put(Field::reply, parted(reply.text.value, evidence_text(reply.evidence)),
            std::to_string(reply.round.value));
    return cells;
}

using Items = std::map<std::string, Cells>;

/// By item; `order` has their codes as they come.
Items items_of(const Scorecard& card, const Framework* framework, std::vector<std::string>& order) {
    Items items;
    for (const auto& score : card.scores) {
        const auto [at, is_new] = items.try_emplace(score.item.value);
        if (is_new && std::find(order.begin(), order.end(), score.item.value) == order.end())
            order.push_back(score.item.value);
        at->second.merge(cells_of(score, framework));
    }
    return items;
}

std::string day_of(const Scorecard& card) {
    return card.submitted ? card.submitted->value.iso() : std::string();
}

std::string value_in(const Cells& cells, const Cells::key_type& key) {
    const auto found = cells.find(key);
    return found == cells.end() ? std::string() : found->second;
}

}  // namespace

bool answer_the_same(const Scorecard& first, const Scorecard& second) {
    std::vector<std::string> order;
    const Items one = items_of(first, nullptr, order);
    const Items other = items_of(second, nullptr, order);
    return std::any_of(order.begin(), order.end(), [&](const std::string& item) {
        const auto a = one.find(item);
        const auto b = other.find(item);
        return a != one.end() && b != other.end() && !a->second.empty() && !b->second.empty();
    });
}

std::vector<CellDifference> card_differences(const Scorecard& first, const Scorecard& second,
                                             const Framework& framework) {
    std::vector<CellDifference> all;
    if (day_of(first) != day_of(second))
        all.push_back(
            {.item = {}, .field = Field::submitted, .before = day_of(first), .now = day_of(second)});
    std::vector<std::string> order;
    const Items before = items_of(first, &framework, order);
    const Items now = items_of(second, &framework, order);
    const Cells none;
    for (const auto& item : order) {
        const auto a = before.find(item);
        const auto b = now.find(item);
        const Cells& old_cells = a == before.end() ? none : a->second;
        const Cells& new_cells = b == now.end() ? none : b->second;
        std::set<Cells::key_type> keys;
        for (const auto& [key, text] : old_cells) keys.insert(key);
        for (const auto& [key, text] : new_cells) keys.insert(key);
        for (const auto& key : keys) {
            const std::string was = value_in(old_cells, key);
            const std::string is = value_in(new_cells, key);
            if (was != is)
                all.push_back(
                    {.item = item, .field = key.first, .detail = key.second, .before = was, .now = is});
        }
    }
    return all;
}

}  // namespace cchc
