// SPDX-License-Identifier: MIT
#include "derive/changes/framework_changes.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/prose.hpp"
#include "model/assignment.hpp"
#include "model/wording.hpp"

namespace cchc {
namespace {

std::set<std::string> words_of(const std::string& prose) {
    std::set<std::string> words;
    std::size_t at = 0;
    while (at < prose.size()) {
        const auto end = std::min(prose.find(' ', at), prose.size());
        if (end > at) words.insert(prose.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

bool are_alike(const std::string& a, const std::string& b) {
    const auto one = words_of(a);
    const auto other = words_of(b);
    const auto common =
        std::count_if(one.begin(), one.end(), [&](const auto& word) { return other.contains(word); });
    return 2 * static_cast<std::size_t>(common) >= std::max(one.size(), other.size());
}

/// Finds for each item of two frameworks the one that it is in the other.
class Matching {
  public:
    Matching(const Framework& before, const Framework& after)
        : before_(before), after_(after), of_after_(after.items.size()) {
        for (const auto& item : before.items) titles_before_.push_back(plain_prose(item.title));
        for (const auto& item : after.items) titles_after_.push_back(plain_prose(item.title));
        match_same_codes([](const std::string& a, const std::string& b) { return a == b; });
        match_titles();
        match_same_codes(are_alike);
    }

    std::optional<ItemId> before_of(ItemId after) const { return of_after_[after]; }
    bool is_matched(ItemId before) const { return taken_.contains(before); }

  private:
    void pair(ItemId before, ItemId after) {
        of_after_[after] = before;
        taken_.insert(before);
    }

    template <typename Same>
    void match_same_codes(Same is_same) {
        for (ItemId after = 0; after < of_after_.size(); ++after) {
            const auto before = before_.find(after_.item(after).code.value);
            const bool is_free = before && !of_after_[after] && !is_matched(*before);
            if (is_free && is_same(titles_before_[*before], titles_after_[after])) pair(*before, after);
        }
    }

    /// A title that stands once on each side, of what is left.
    void match_titles() {
        std::map<std::string, std::vector<ItemId>> left;
        std::map<std::string, std::vector<ItemId>> right;
        for (ItemId id = 0; id < titles_before_.size(); ++id)
            if (!is_matched(id)) left[titles_before_[id]].push_back(id);
        for (ItemId id = 0; id < titles_after_.size(); ++id)
            if (!of_after_[id]) right[titles_after_[id]].push_back(id);
        for (const auto& [title, ids] : right) {
            const auto found = left.find(title);
            if (!title.empty() && ids.size() == 1 && found != left.end() && found->second.size() == 1)
                pair(found->second.front(), ids.front());
        }
    }

    const Framework& before_;
    const Framework& after_;
    std::vector<std::string> titles_before_;
    std::vector<std::string> titles_after_;
    std::vector<std::optional<ItemId>> of_after_;
    std::set<ItemId> taken_;
};

std::string rule_texts(const Item& item) {
    std::string text = item.is_leaf() ? wording::rule_in_words(item, Language::vi) : std::string();
    const auto add = [&](const std::vector<Choice>& choices) {
        for (const auto& choice : choices) text += "\n" + choice.text;
    };
    if (const auto* levels = std::get_if<LevelsRule>(&item.scoring)) add(levels->levels);
    if (const auto* parts = std::get_if<ChecklistRule>(&item.scoring)) add(parts->parts);
    if (const auto* formula = std::get_if<FormulaRule>(&item.scoring))
        for (const auto& input : formula->inputs) text += "\n" + input.text;
    return text;
}

std::vector<ChangedField> fields_of(const Item& a, const Item& b) {
    std::vector<ChangedField> fields;
    const auto add = [&](bool differs, ChangedField field) {
        if (differs) fields.push_back(field);
    };
    add(a.code.value != b.code.value, ChangedField::code);
    add(a.title != b.title, ChangedField::title);
    add(a.max_is_open != b.max_is_open || (!a.max_is_open && a.max.value != b.max.value), ChangedField::max);
    add(a.type != b.type, ChangedField::type);
    add(a.scored_by != b.scored_by, ChangedField::scored_by);
    add(a.combine != b.combine, ChangedField::combine);
    const bool are_leaves = a.is_leaf() && b.is_leaf();
    const bool computes_else = a.is_leaf() != b.is_leaf() ||
                               (are_leaves && rule_fingerprint(a.scoring) != rule_fingerprint(b.scoring));
    const bool reads_alike = are_leaves && rule_texts(a) == rule_texts(b);
    add(computes_else && !reads_alike, ChangedField::rule);
    add(computes_else && reads_alike, ChangedField::rule_ids);
    add(are_leaves && !computes_else && !reads_alike && a.max.value == b.max.value, ChangedField::rule_texts);
    add(a.evidence != b.evidence, ChangedField::evidence);
    add(a.documents != b.documents, ChangedField::documents);
    add(a.not_applicable != b.not_applicable, ChangedField::not_applicable);
    add(a.source != b.source, ChangedField::source);
    add(a.printed_code() != b.printed_code() && a.code.value == b.code.value, ChangedField::label);
    return fields;
}

}  // namespace

bool FrameworkChange::changes(ChangedField field) const {
    return std::find(fields.begin(), fields.end(), field) != fields.end();
}

bool FrameworkChange::asks_for_review() const {
    if (kind != ChangeKind::changed) return true;
    constexpr std::array words{ChangedField::title, ChangedField::rule_texts, ChangedField::documents,
                               ChangedField::source, ChangedField::label};
    return std::any_of(fields.begin(), fields.end(), [&](ChangedField field) {
        return std::find(words.begin(), words.end(), field) == words.end();
    });
}

std::vector<FrameworkChange> framework_changes(const Framework& before, const Framework& after) {
    const Matching matching(before, after);
    std::vector<FrameworkChange> changes;
    for (ItemId id = 0; id < after.items.size(); ++id) {
        const auto old = matching.before_of(id);
        if (!old) {
            changes.push_back({ChangeKind::added, std::nullopt, id});
            continue;
        }
        auto fields = fields_of(before.item(*old), after.item(id));
        if (fields.empty()) continue;
        const bool is_moved = fields.front() == ChangedField::code;
        changes.push_back({is_moved ? ChangeKind::moved : ChangeKind::changed, old, id, std::move(fields)});
    }
    for (ItemId id = 0; id < before.items.size(); ++id) {
        if (!matching.is_matched(id)) changes.push_back({ChangeKind::removed, id, std::nullopt});
    }
    return changes;
}

std::vector<TouchedItem> touched_items(const std::vector<FrameworkChange>& changes, const Framework& before,
                                       const Framework& after, const Assessment& assessment) {
    std::vector<TouchedItem> touched;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const FrameworkChange& change = changes[i];
        TouchedItem item{i, std::nullopt, {}};
        const bool is_old_leaf = change.before && before.item(*change.before).is_leaf();
        if (is_old_leaf) item.officer = lead_of(assessment.plan, before, *change.before);
        const bool is_new_leaf = !change.before && after.item(*change.after).is_leaf();
        if (is_new_leaf) item.officer = lead_of(assessment.plan, after, *change.after);
        if (is_old_leaf) {
            const std::string& code = before.item(*change.before).code.value;
            for (const auto& card : assessment.scorecards) {
                const bool is_answered = std::any_of(
                    card.scores.begin(), card.scores.end(),
                    [&](const Score& score) { return score.item.value == code && score.has_answer(); });
                if (is_answered && card.source != nullptr) item.answered_in.push_back(card.source->name);
            }
        }
        if (item.officer || !item.answered_in.empty()) touched.push_back(std::move(item));
    }
    return touched;
}

}  // namespace cchc
