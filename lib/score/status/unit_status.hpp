// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "check/validate.hpp"

namespace cchc {

/// What became of an officer's score card.
enum class Filing {
    filed,    ///< in time, or where the plan has no date
    undated,  ///< without the date it was handed in
    late,
    too_late,  ///< after the last day that is taken
    unread,    ///< a file that is theirs, as far as can be told, and cannot be taken
    blank,     ///< the form lies there and nobody has filled it in
    missing,
    nothing_due,  ///< no card, and no item that must be scored
};
/// Whether there is no card that could be taken.
bool is_outstanding(Filing filing);

/// How many findings, and what the errors among them can cost.
struct FoundSum {
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::size_t accepted = 0;
    Points at_stake = {};
};

struct OfficerStatus {
    std::string id;
    std::string name;
    Filing filing = Filing::missing;
    std::optional<Date> submitted = {};  ///< the latest of the officer's cards
    std::optional<int> days_late =
        {};                  ///< where late; of an outstanding card as of today, where that is known
    std::size_t scored = 0;  ///< of the items that the officer leads
    std::size_t items = 0;
    FoundSum found = {};
    std::size_t blank_parts = 0;  ///< of checklists in forms: neither met nor not met was ticked
    std::vector<std::string> replies_due = {};  ///< codes of items that the council changed, unanswered
};

struct RoundStatus {
    std::size_t round = 0;
    std::size_t decisions = 0;
    std::optional<Date> date = {};  ///< the latest of its files
};

enum class SurveyPhase { not_held, out, in };
struct SurveyStatus {
    SurveyPhase state = SurveyPhase::out;
    std::size_t received = 0;     ///< responses
    std::size_t handed_over = 0;  ///< items whose points the level above hands over
    FoundSum found = {};
};

/// A date of the plan.
struct DateStatus {
    enum class Of { scores, replies, round };
    Of of = Of::scores;
    std::size_t round = 0;
    Date date = {};
    bool refuse = false;                ///< after it nothing is taken
    std::optional<int> days_left = {};  ///< where today is known; below 0: past
};

/// Who has filed what of one unit, and what hangs on it. It refers to nothing else.
struct UnitStatus {
    std::string unit;
    std::string name;
    std::size_t year = 0;
    int decimals = 2;  ///< of points
    Rounding rounding = Rounding::half_up;
    std::optional<Date> today = {};
    std::vector<DateStatus> dates = {};
    std::vector<OfficerStatus> officers = {};  ///< in the plan's order
    std::vector<RoundStatus> rounds = {};
    FoundSum of_council = {};
    SurveyStatus survey = {};
    FoundSum of_office = {};  ///< plan, framework, and what is nobody's
    std::size_t scored = 0;   ///< items of all
    std::size_t items = 0;
    FoundSum found = {};  ///< of all; each item's points count once

    std::size_t count_outstanding() const;
    std::size_t count_late() const;  ///< cards handed in late, and outstanding ones whose date is past
};

/// The status as the validation has it; `today`: none where no day is to be known.
UnitStatus status_of(const Validation& validation, std::optional<Date> today);

}  // namespace cchc
