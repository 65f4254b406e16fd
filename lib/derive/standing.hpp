// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "derive/alternatives.hpp"
#include "derive/points.hpp"
#include "model/assessment.hpp"

namespace cchc {

/// One decision of the council, applied.
struct DecisionRef {
    std::size_t appraisal = 0;  ///< index in Assessment::appraisals
    std::size_t decision = 0;   ///< index in its decisions
    TraceRef before;            ///< the points that stood; null where none did
    bool was_not_applicable = false;
    TraceRef after = nullptr;  ///< those that stand now
    bool counts = true;        ///< false: the item is excluded after it
};

/// A leaf's points after the rounds of appraisal, or as self-assessed while there is none.
struct StandingPoints {
    TraceRef points;  ///< null where nobody scored it
    bool is_not_applicable = false;
    Place not_applicable_place;
    std::vector<DecisionRef> decisions;  ///< in order of their rounds
    Score answer = {};             ///< the inputs standing; once there is an appraisal, level and parts, too
    bool is_by_council = false;    ///< the points are the council's own, whatever the answer gives
    std::optional<Place> open_at;  ///< what leaves it open: a round that does not list it
    Findings findings;             ///< what is wrong with the decisions' points and answers
};

/// Whether the decision changed the points that stood, or whether the item counts. Of what nobody scored
/// there was nothing to change.
bool has_changed(const Item& item, const DecisionRef& step);

/// What was self-assessed of a leaf; score and derivation may be null.
struct SelfAssessed {
    ItemId item;
    const Score* score;
    const Derivation* derivation;
    const Alternatives* alternatives = nullptr;  ///< below a parent `one-of`
};

/// Applies the decisions in order of their rounds; one that is wrong leaves the points as they stood.
StandingPoints standing_of(const Assessment& assessment, const SelfAssessed& self);

}  // namespace cchc
