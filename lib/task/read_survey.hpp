// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "check/validate.hpp"
#include "report/findings/summary.hpp"
#include "score/survey_results.hpp"

namespace cchc {

struct SurveyRequest {
    std::string plan;  ///< the plan's file
    int jobs = 1;
    FrameworkStore* frameworks = nullptr;  ///< shared by the units of a run; null: read anew
};

enum class SurveyState {
    counted,
    data_has_errors,
    not_held,      ///< the plan says so
    no_responses,  ///< the plan names none yet
};

struct SurveyOutcome {
    SurveyState state = SurveyState::counted;
    Validation validation;  ///< without score cards and evidence
    Summary summary;
    std::optional<SurveyResults> results;  ///< where counted
};

/// What a plan's survey gave. Only the plan, the framework, the questionnaire and the results are read.
SurveyOutcome read_survey(const SurveyRequest& request, const Files& files, Sources& sources);

}  // namespace cchc
