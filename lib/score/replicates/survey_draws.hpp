// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "model/questionnaire.hpp"
#include "score/replicates/urn.hpp"

namespace cchc {

/// Answers as another survey of the same people might have found them.
struct DrawnSurvey {
    struct Tally {
        std::size_t question = 0;
        std::size_t group = 0;
        std::vector<std::uint64_t> answers = {};  ///< by the question's options; then those without one
    };
    std::vector<std::vector<std::uint64_t>> people;  ///< by group, then by pattern: how many answered so
    std::vector<Tally> tallies;                      ///< by question, then group
};

/// Draws a survey anew, round by round: of each group as many people as answered, among those people, each
/// with all their answers. Where a question of a group was tallied there are no people: as many answers as
/// were counted, blanks among them, are drawn among those answers.
class SurveyDraws {
  public:
    SurveyDraws(const Responses& responses, std::uint64_t seed, std::string_view unit);

    /// The next round; it stands until the one behind it.
    const DrawnSurvey& next();
    /// Drawn in each round.
    std::uint64_t people() const;
    /// Whether anything is drawn.
    bool has_answers() const;
    /// About how many random words a round takes.
    std::uint64_t cost() const;

  private:
    RandomWords words_;
    std::vector<Urn> groups_;
    std::vector<Urn> tallies_;
    DrawnSurvey drawn_;
};

}  // namespace cchc
