// SPDX-License-Identifier: MIT
#include "task/read_survey.hpp"

#include "score/survey.hpp"

namespace cchc {

SurveyOutcome read_survey(const SurveyRequest& request, const Files& files, Sources& sources) {
    SurveyOutcome outcome;
    outcome.validation = validate(request.plan, files, sources,
                                  {.evidence = EvidenceMode::off, .scores = false, .jobs = request.jobs});
    const Assessment& assessment = outcome.validation.assessment;
    count_findings(outcome.summary, outcome.validation.findings);
    if (outcome.validation.findings.has_errors()) {
        outcome.state = SurveyState::data_has_errors;
    } else if (!has_survey_results(assessment)) {
        outcome.state = assessment.plan.survey_is_none ? SurveyState::not_held : SurveyState::no_responses;
    } else {
        outcome.results = survey_results(assessment);
    }
    return outcome;
}

}  // namespace cchc
