// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "derive/alternatives.hpp"
#include "derive/points.hpp"
#include "derive/standing.hpp"
#include "model/assessment.hpp"
#include "model/assignment.hpp"

namespace cchc {

/// Where an entry of a score card stands.
struct EntryRef {
    std::size_t scorecard = 0;
    std::size_t score = 0;
    std::size_t officer = 0;  ///< index in Plan::officers
};

/// What was said of one self-scored leaf, all cards together.
struct LeafAnswer {
    ItemId item = 0;
    std::optional<std::size_t>
        lead;  ///< index in Plan::officers; none where the plan gives the leaf to nobody
    std::vector<EntryRef> lead_entries;   ///< more than one: scored twice
    std::vector<EntryRef> other_entries;  ///< of officers who do not lead it
    std::size_t evidence_count = 0;       ///< entries of evidence, the supporting officers' included
    std::size_t link_count = 0;           ///< of those, addresses alone
    bool has_justification = false;
    std::optional<Derivation> derivation;  ///< of the lead's only entry
    StandingPoints standing;               ///< after the rounds of appraisal
    bool is_chosen = true;                 ///< false: below `one-of`, and another one stands
    bool is_chosen_by_unit = true;         ///< the same of the score cards alone

    bool is_scored() const { return derivation && derivation->points != nullptr; }
};

/// One for each leaf that is not survey, in the framework's order.
struct Answers {
    std::vector<LeafAnswer> leaves;
    std::map<ItemId, Alternatives> alternatives;  ///< by their parent
    const LeafAnswer* find(ItemId item) const;
};

/// The leaf that a code not in the framework most likely means: one the officer leads and has not scored.
std::optional<ItemId> meant_leaf(const Assessment& assessment, const Answers& answers, std::size_t officer,
                                 std::string_view code);

Answers collect_answers(const Assessment& assessment);

}  // namespace cchc
