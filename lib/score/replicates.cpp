// SPDX-License-Identifier: MIT
#include "score/replicates.hpp"

#include "score/replicates/drawn_points.hpp"
#include "score/replicates/index_gains.hpp"
#include "score/replicates/survey_draws.hpp"

namespace cchc {
namespace {

/// Random words of one round: about as many people, or 32 times as many tallied answers. All rounds of so
/// many take seconds; a survey of a thousand times fewer is a large one.
constexpr std::uint64_t most_words = 1'000'000;

}  // namespace

std::optional<Replicates> replicates(const Assessment& assessment, const Results& results,
                                     std::uint64_t seed) {
    if (results.stage != Stage::final || !results.survey) return std::nullopt;
    Replicates made{.seed = seed};
    for (const auto& item : results.survey->items) {
        if (item.handed_over) made.handed_over.push_back(item.item);
    }
    made.are_known = false;
    const auto unknown = [&] { return made.handed_over.empty() ? std::nullopt : std::optional(made); };
    if (!assessment.responses || !assessment.questionnaire) return unknown();
    SurveyDraws draws(*assessment.responses, seed, assessment.plan.unit.id);
    DrawnPoints points(assessment, *results.survey);
    if (points.items().empty() || !draws.has_answers()) return unknown();
    if (draws.cost() > most_words) return made;
    made.are_known = true;
    made.people = draws.people();
    made.are_tallied = points.are_tallied();
    IndexGains gains(*assessment.framework, results, points.items());
    made.index.reserve(made.rounds);
    for (std::size_t round = 0; round < made.rounds; ++round)
        made.index.push_back(gains.index(points.of(draws.next())));
    return made;
}

}  // namespace cchc
