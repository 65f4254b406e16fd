// SPDX-License-Identifier: MIT
#include "load/survey/responses/header_claims.hpp"

#include <algorithm>
#include <set>

#include "base/prose.hpp"
#include "base/text_typed.hpp"

namespace cchc {

HeaderClaims::HeaderClaims(std::span<const ResponseCell> row, const ResponseWords& words)
    : words_(words), is_found_(words.how.columns.size(), false) {
    std::set<std::string> ignored;
    for (const auto& head : words.how.ignore) ignored.insert(plain_prose(head.value));
    for (std::size_t i = 0; i < words.how.columns.size(); ++i)
        mapped_.emplace(plain_prose(words.how.columns[i].head.value), i);
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const std::string name = typed_text(row[i].text);
        if (name.empty()) continue;
        width_ = i + 1;
        if (!ignored.empty() && ignored.count(plain_prose(name)) > 0) continue;
        if (const auto one = candidate(i, name)) {
            candidates.push_back(*one);
        } else {
            unread_.push_back(i);
        }
    }
    settle(candidates);
    std::sort(unread_.begin(), unread_.end());
    for (std::size_t i = 0; i < is_found_.size(); ++i) {
        if (!is_found_[i]) not_found_.push_back(&words.how.columns[i]);
    }
}

/// What an id stands for.
std::optional<HeaderClaims::Key> HeaderClaims::key_of(const std::string& name) const {
    if (name == "id") return Key{HeaderClaim::Holds::id, 0};
    if (name == "group") return Key{HeaderClaim::Holds::group, 0};
    if (name == "unit") return Key{HeaderClaim::Holds::unit, 0};
    const auto question = words_.questionnaire.find_question(name);
    return question ? std::optional(Key{HeaderClaim::Holds::question, *question}) : std::nullopt;
}

std::optional<HeaderClaims::Candidate> HeaderClaims::candidate(std::size_t column, const std::string& name) {
    if (!mapped_.empty()) {
        const auto mapped = mapped_.find(plain_prose(name));
        if (mapped != mapped_.end()) {
            is_found_[mapped->second] = true;
            const auto key = key_of(words_.how.columns[mapped->second].holds.value);
            return key ? std::optional(Candidate{column, *key, Rank::named_by_plan}) : std::nullopt;
        }
    }
    if (const auto key = key_of(name)) return Candidate{column, *key, Rank::by_id};
    if (const auto question = words_.labels.question(name))
        return Candidate{column, {HeaderClaim::Holds::question, *question}, Rank::by_text};
    const auto key = name.size() < 20 ? key_of(plain_prose(name)) : std::nullopt;
    return key ? std::optional(Candidate{column, *key, Rank::by_text}) : std::nullopt;
}

/// Of several columns that hold the same the best counts; of several that are as good, none but the first.
void HeaderClaims::settle(const std::vector<Candidate>& candidates) {
    std::map<Key, Rank> best;
    for (const auto& one : candidates) {
        const auto [known, is_new] = best.try_emplace(one.key, one.rank);
        if (!is_new) known->second = std::min(known->second, one.rank);
    }
    std::map<Key, std::size_t> first;
    for (const auto& one : candidates) {
        if (one.rank != best.at(one.key)) {
            unread_.push_back(one.column);
            continue;
        }
        const auto [known, is_new] = first.try_emplace(one.key, one.column);
        HeaderClaim claim{one.column, one.key.first, one.key.second, std::nullopt};
        if (!is_new) claim.first = known->second;
        claims_.push_back(claim);
    }
}

}  // namespace cchc
