// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "diag/place.hpp"
#include "model/scorecard.hpp"
#include "model/seen.hpp"

namespace cchc {

/// Which points are accepted: those standing, or the self-assessed ones again.
enum class Acceptance { standing, self };
/// What becomes of the items that an appraisal does not list.
enum class Unlisted { accepted, open };

/// What the council decided on one item: one of points, change, an answer (level, parts, inputs), not
/// applicable, or acceptance.
struct Decision {
    Located<std::string> item;
    std::optional<Located<Number>> points;
    std::optional<Located<Number>> change;  ///< relative to the points standing
    /// Level, parts, inputs (merged over those standing) or not applicable, as in a score card.
    Score answer;
    std::optional<Located<Acceptance>> accept;
    std::optional<Located<std::string>> reason;
    Place reason_place = {};              ///< where a form takes it; unknown in YAML
    std::optional<Located<Number>> self;  ///< the self-assessed points that were appraised
    /// The points before the round, as the council saw them; `-`: excluded.
    std::optional<Located<std::string>> standing = {};
    std::optional<Seen> seen = {};  ///< what the item rested on, where the council's form told it
    bool is_faulty = false;         ///< a part could not be read: nothing follows from it

    bool has_answer() const { return answer.has_answer(); }
};

struct Council {
    std::size_t members = 0;
    std::size_t approve = 0;
    Place place;  ///< of those who approve
    Place members_place = {};
};

/// One file of one round of appraisal (thẩm định).
struct Appraisal {
    const Source* source = nullptr;
    Whose whose = {};
    Located<std::size_t> round;
    std::string by;
    std::optional<Located<Date>> date;
    std::optional<Council> council;
    bool unlisted_are_open = false;  ///< items not listed await a decision; either way they keep their points
    Place unlisted_place;
    std::vector<Decision> decisions;
    /// What the council saw of items that it did not list: `self`, `standing` and `seen` alone.
    std::vector<Decision> passed;
    bool is_blank = false;  ///< of a form: nobody has filled it in
    bool is_faulty = false;
};

}  // namespace cchc
