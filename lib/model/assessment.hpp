// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/appraisal.hpp"
#include "model/framework.hpp"
#include "model/plan.hpp"
#include "model/questionnaire.hpp"
#include "model/scorecard.hpp"
#include "model/survey/survey_result.hpp"

namespace cchc {

/// A file of scores that gave none, or that is named and cannot be had.
struct UnreadCard {
    std::string name;  ///< the file's, as far as it is known
    Place told_at;     ///< of the error that says why
};

/// One unit's plan, framework and score cards, as far as they could be read.
struct Assessment {
    std::string folder;  ///< the plan's folder as the user can open it; empty: the current one
    Plan plan;
    bool plan_is_read = false;
    std::shared_ptr<const Framework> framework;  ///< null where it could not be read
    std::vector<Scorecard> scorecards;           ///< in order of their names
    bool scorecards_are_complete = true;         ///< false: a file or folder of scores could not be read
    std::vector<UnreadCard> unread_cards;        ///< those without even an officer
    std::vector<Appraisal> appraisals;           ///< by round, then in order of their names
    bool appraisals_are_complete = true;         ///< false: a file of the appraisal could not be read
    std::optional<Questionnaire> questionnaire;  ///< none where the plan names none, or it could not be read
    std::optional<Responses> responses;          ///< none where neither responses nor tallies are named
    HandedOver handed_over;                      ///< what the level above says of survey items
    std::vector<SurveyNote> survey_notes;        ///< on the files of its results, in order of reading
    std::vector<const Source*> sources;          ///< every file read, the plan first
};

}  // namespace cchc
