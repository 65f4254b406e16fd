// SPDX-License-Identifier: MIT
#include "derive/alternatives.hpp"

#include <algorithm>

namespace cchc {
namespace {

/// Of the score cards: the one scored; where none is, the one claimed not applicable.
void choose_by_unit(const std::vector<AlternativeClaim>& claims, Alternatives& made) {
    for (const bool scored : {true, false}) {
        for (const auto& claim : claims) {
            if (!(scored ? claim.is_scored : claim.is_claimed)) continue;
            if (made.by_unit) {
                made.twice.push_back(claim);
            } else {
                made.by_unit = claim.item;
            }
        }
        if (made.by_unit) return;
    }
}

/// Whether a decision gives its item points, so that the choice moves there.
bool gives_points(const Decision& decision) {
    const Score& answer = decision.answer;
    return decision.points || answer.level || answer.parts || answer.inputs;
}

}  // namespace

Alternatives choose(const Assessment& assessment, const std::vector<AlternativeClaim>& claims) {
    Alternatives made;
    choose_by_unit(claims, made);
    made.standing = made.by_unit;
    std::optional<std::pair<std::size_t, ItemId>> moved;  // in which round, and where to
    for (std::size_t a = 0; a < assessment.appraisals.size(); ++a) {
        const Appraisal& appraisal = assessment.appraisals[a];
        made.before.try_emplace(appraisal.round.value, made.standing);
        for (std::size_t d = 0; d < appraisal.decisions.size(); ++d) {
            const Decision& decision = appraisal.decisions[d];
            const auto claim = std::find_if(claims.begin(), claims.end(), [&](const AlternativeClaim& one) {
                return assessment.framework->item(one.item).code.value == decision.item.value;
            });
            if (claim == claims.end() || decision.is_faulty) continue;
            const bool takes = gives_points(decision) || (decision.answer.not_applicable && !made.standing);
            if (!takes && made.standing != claim->item)
                made.passed_over.emplace(std::pair(a, d), claim->item);
            if (!takes) continue;
            const std::size_t round = appraisal.round.value;
            const bool is_again = moved && moved->first == round && moved->second != claim->item;
            if (is_again) made.moved_twice.emplace_back(a, d);
            moved = {round, claim->item};
            made.standing = claim->item;
        }
    }
    return made;
}

}  // namespace cchc
