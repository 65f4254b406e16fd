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
    std::string id;  ///< files are named by it
    Place id_place = {};
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
    std::string email = {};  ///< where letters to the officer go; empty: not stated
};

/// A folder, or files by name; as written, relative to the plan.
struct FileChoice {
    std::vector<Located<std::string>> names;
    bool is_folder = true;
};

/// What the plan says of a file of responses whose header does not say it itself.
struct ResponseReading {
    struct Column {
        Located<std::string> holds;  ///< id, group, unit or a question's id
        Located<std::string> head;   ///< what stands above it
    };
    std::vector<Column> columns;
    std::vector<Located<std::string>> ignore;   ///< heads of columns that are not read
    std::optional<Located<std::string>> group;  ///< of all its responses
    std::optional<std::size_t> header_row;      ///< from 1; none: it is looked for
};

/// The survey's files as the plan names them.
struct SurveyFiles {
    Located<std::string> questionnaire;  ///< empty: there is none
    FileChoice responses;
    std::vector<ResponseReading> readings;  ///< of responses, by their names
    FileChoice tallies;                     ///< answers counted by option, without people
    FileChoice handed_over;                 ///< points that the level above hands over

    /// Whether answers are named, one by one or counted.
    bool has_answers() const { return !responses.names.empty() || !tallies.names.empty(); }
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

/// A part of the plan that may have been proposed, and not confirmed.
enum class PlanPart { unit_name, framework, period, dates, officers };

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
    std::vector<Located<PlanPart>> unconfirmed;  ///< proposed by cchc init: nobody has confirmed it yet
    bool is_faulty = false;                      ///< a part could not be read: absences may come from that

    /// Whether results of the survey are named, whoever counted them: its points count.
    bool has_survey_results() const {
        return survey && (survey->has_answers() || !survey->handed_over.names.empty());
    }
};

}  // namespace cchc
