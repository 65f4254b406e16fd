// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "diag/finding.hpp"
#include "model/plan.hpp"
#include "model/survey/survey_result.hpp"

namespace cchc {

/// Tells the rows of a unit from those of others in a file of several units, by the unit's id or name.
class UnitRows {
  public:
    explicit UnitRows(const Unit& unit);

    /// Whether the row is the unit's; one of another is counted. `place`: of the row.
    bool is_ours(std::string_view found, const Place& place);
    /// After the last row of a file: notes how many were passed over; where none was the unit's, an error and
    /// false. Then begins anew.
    bool tell(std::vector<SurveyNote>& notes, Findings& findings);

  private:
    static constexpr std::size_t most_named = 6;

    const Unit& unit_;
    std::string plain_name_;
    SurveyNote others_{SurveyNoteKind::other_units, {}, 0};
    std::set<std::string> names_;  ///< of other units, the first few
    bool has_ours_ = false;
    std::string last_;  ///< found before, and what it was: files are mostly in order of units
    bool last_is_ours_ = false;
};

}  // namespace cchc
