// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/files.hpp"
#include "base/text.hpp"
#include "check/check_plan.hpp"

namespace cchc {
namespace {

bool is_letter_or_digit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Whether the id stands in the name as a word of its own.
bool holds_word(std::string_view name, std::string_view id) {
    for (auto at = name.find(id); at != std::string_view::npos && !id.empty(); at = name.find(id, at + 1)) {
        const auto end = at + id.size();
        const bool begins = at == 0 || !is_letter_or_digit(name[at - 1]);
        if (begins && (end == name.size() || !is_letter_or_digit(name[end]))) return true;
    }
    return false;
}

class UnreadStaker {
  public:
    UnreadStaker(const Assessment& assessment, const Answers& answers, Findings& findings)
        : assessment_(assessment), answers_(answers), findings_(findings) {
        filed_.resize(assessment.plan.officers.size());
    }

    Explained stake() {
        for (const auto& card : assessment_.scorecards) {
            if (const auto officer = officer_of(card)) filed_[*officer] = true;
        }
        for (const auto& card : assessment_.scorecards) {
            const auto officer = officer_of(card);
            if (officer && !card.entries_are_complete) stake_for({*officer}, {card.source});
        }
        for (const auto& file : assessment_.unread_cards) stake_for(owners(file.name), file.told_at);
        return std::move(explained_);
    }

  private:
    const Plan& plan() const { return assessment_.plan; }

    std::optional<std::size_t> officer_of(const Scorecard& card) const {
        return card.officer ? find_officer(plan(), card.officer->value) : std::nullopt;
    }

    /// The officer of the longest id that stands in the file's name.
    std::optional<std::size_t> named_in(const std::string& path) const {
        const std::string name = folded(file_name(path));
        std::optional<std::size_t> officer;
        std::size_t longest = 0;
        for (std::size_t i = 0; i < plan().officers.size(); ++i) {
            const std::string id = folded(plan().officers[i].id.value);
            if (id.size() <= longest || !holds_word(name, id)) continue;
            officer = i;
            longest = id.size();
        }
        return officer;
    }

    std::vector<std::size_t> owners(const std::string& name) const {
        if (const auto officer = named_in(name)) return {*officer};
        std::vector<std::size_t> all;
        std::vector<std::size_t> without;
        for (std::size_t i = 0; i < filed_.size(); ++i) {
            all.push_back(i);
            if (!filed_[i] && !unscored(i).empty()) without.push_back(i);
        }
        return without.empty() ? all : without;
    }

    std::vector<ItemId> unscored(std::size_t officer) const {
        std::vector<ItemId> leaves;
        for (const auto& answer : answers_.leaves) {
            const Item& item = assessment_.framework->item(answer.item);
            const bool is_due = item.type != ItemType::bonus && !std::holds_alternative<NoRule>(item.scoring);
            if (is_due && answer.lead == officer && answer.lead_entries.empty())
                leaves.push_back(answer.item);
        }
        return leaves;
    }

    void stake_for(const std::vector<std::size_t>& officers, const Place& told_at) {
        std::vector<Stake> stakes;
        for (const std::size_t officer : officers) {
            explained_.officers.insert(officer);
            for (const ItemId leaf : unscored(officer)) {
                const Item& item = assessment_.framework->item(leaf);
                explained_.leaves.insert(leaf);
                stakes.push_back({item.code.value, item.max.value});
            }
        }
        findings_.put_at_stake(told_at, stakes);
    }

    const Assessment& assessment_;
    const Answers& answers_;
    Findings& findings_;
    Explained explained_;
    std::vector<bool> filed_;  ///< by officer: there is a card
};

}  // namespace

Explained stake_unread(const Assessment& assessment, const Answers& answers, Findings& findings) {
    return UnreadStaker(assessment, answers, findings).stake();
}

}  // namespace cchc
