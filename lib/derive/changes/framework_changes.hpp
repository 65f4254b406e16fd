// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/assessment.hpp"
#include "model/framework.hpp"

namespace cchc {

enum class ChangeKind { added, removed, moved, changed };

/// What of an item differs.
enum class ChangedField {
    code,
    title,
    max,
    type,
    scored_by,
    combine,
    rule,        ///< what it computes
    rule_ids,    ///< the ids of its levels or parts alone: answers name them
    rule_texts,  ///< its words alone
    evidence,
    documents,
    not_applicable,
    source,
    label
};

/// One item of two frameworks, or of one of them.
struct FrameworkChange {
    ChangeKind kind = ChangeKind::changed;
    std::optional<ItemId> before;  ///< in the first
    std::optional<ItemId> after;   ///< in the second
    std::vector<ChangedField> fields = {};

    bool changes(ChangedField field) const;
    /// Whether what is filled in for it must be seen again: not where words alone differ.
    bool asks_for_review() const;
};

/// The items that differ, in the second framework's order, those that are gone behind. An item is the same
/// where code and title are (case and blanks aside), else where its title is, else where its code is and half
/// of the title's words are.
std::vector<FrameworkChange> framework_changes(const Framework& before, const Framework& after);

/// What a change touches of a plan that was made for the first framework.
struct TouchedItem {
    std::size_t change = 0;                ///< index among the changes
    std::optional<std::size_t> officer;    ///< who leads it: index in Plan::officers
    std::vector<std::string> answered_in;  ///< files of score cards with an answer for it
};
/// In the order of the changes; only what an officer leads or has answered.
std::vector<TouchedItem> touched_items(const std::vector<FrameworkChange>& changes, const Framework& before,
                                       const Framework& after, const Assessment& assessment);

}  // namespace cchc
