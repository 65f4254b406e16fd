// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "diag/kinds.hpp"
#include "diag/place.hpp"
#include "model/policy.hpp"

namespace cchc {

/// The body that is scored (đơn vị).
struct Unit {
    std::string id;
    std::string name;
    std::string group;   ///< units are ranked within their group
    std::string parent;  ///< the level above
};

/// A post that scores items (công chức, bộ phận phụ trách).
struct Officer {
    Located<std::string> id;
    std::string name;
    std::vector<Located<std::string>> leads;
    std::vector<Located<std::string>> supports;
    std::vector<std::string> formerly;
};

/// A folder, or files by name; as written, relative to the plan.
struct FileChoice {
    std::vector<Located<std::string>> names;
    bool is_folder = true;
};

/// The survey's files as the plan names them.
struct SurveyFiles {
    Located<std::string> questionnaire;
    FileChoice responses;  ///< none: the survey is still out
};

/// A date after which something is late, or refused.
struct Until {
    Located<Date> date;
    bool refuse = false;
};
/// The plan's dates: of handing in score cards, of replies, of each round.
struct Dates {
    std::optional<Until> scores;
    std::optional<Until> replies;
    std::map<std::size_t, Until> rounds;
};

/// The yearly plan (kế hoạch xác định Chỉ số CCHC).
struct Plan {
    const Source* source = nullptr;
    std::string folder;  ///< the plan's folder as the user can open it; empty: the current one
    std::optional<Language> language;
    std::size_t year = 0;
    Place year_place = {};
    Unit unit;
    Located<std::string> framework;  ///< path as written
    Date period_from;
    Date period_to;
    Place period_place;
    Dates dates;
    std::vector<Officer> officers;
    Place officers_place;
    FileChoice scores;
    Located<std::string> evidence;        ///< folder
    std::optional<FileChoice> appraisal;  ///< none: not appraised yet
    std::optional<SurveyFiles> survey;    ///< none: still out
    bool survey_is_none = false;          ///< `survey: none`
    Place survey_place;
    std::vector<std::string> signatures;
    Policy policy;
    bool is_faulty = false;  ///< a part could not be read: absences may come from that

    /// Whether responses are named: the survey's points count.
    bool has_responses() const { return survey && !survey->responses.names.empty(); }
};

}  // namespace cchc
