// SPDX-License-Identifier: MIT
#include "task/read_survey.hpp"

#include "score/score.hpp"
#include "score/survey.hpp"

namespace cchc {
namespace {

/// The topmost parents of survey leaves that take no more than their most points.
std::vector<SurveyCap> caps_over(const Framework& framework, const SurveyResults& results) {
    std::vector<SurveyCap> caps;
    for (const auto& leaf : results.items) {
        std::optional<ItemId> topmost;
        for (auto at = framework.item(leaf.item).parent; at; at = framework.item(*at).parent) {
            if (framework.item(*at).combine == Combine::capped) topmost = at;
        }
        const bool is_known = !caps.empty() && topmost && caps.back().parent == *topmost;
        if (topmost && !is_known) caps.push_back({*topmost});
    }
    return caps;
}

bool is_below(const Framework& framework, ItemId item, ItemId above) {
    for (auto at = framework.item(item).parent; at; at = framework.item(*at).parent) {
        if (*at == above) return true;
    }
    return false;
}

/// What the caps take depends on all that stands beside the survey's points.
void find_taken(const SurveyRequest& request, const Files& files, Sources& sources, SurveyResults& results) {
    const Validation whole =
        validate(request.plan, files, sources,
                 {.evidence = EvidenceMode::off, .jobs = request.jobs, .frameworks = request.frameworks});
    const auto sound = valid(whole);
    if (!sound) return;
    const Framework& framework = *whole.assessment.framework;
    const Results scored = score(*sound);
    for (auto& cap : results.caps) {
        Ratio below;
        for (const auto& leaf : results.items) {
            if (is_below(framework, leaf.item, cap.parent))
                below = below + scored.items.at(leaf.item).survey.points().value();
        }
        cap.taken = Points(below - scored.items.at(cap.parent).survey.points().value());
    }
}

}  // namespace

SurveyOutcome read_survey(const SurveyRequest& request, const Files& files, Sources& sources) {
    SurveyOutcome outcome;
    outcome.validation = validate(request.plan, files, sources,
                                  {.evidence = EvidenceMode::off,
                                   .scores = false,
                                   .jobs = request.jobs,
                                   .frameworks = request.frameworks});
    const Assessment& assessment = outcome.validation.assessment;
    count_findings(outcome.summary, outcome.validation.findings);
    if (outcome.validation.findings.has_errors()) {
        outcome.state = SurveyState::data_has_errors;
    } else if (!has_survey_results(assessment)) {
        outcome.state = assessment.plan.survey_is_none ? SurveyState::not_held : SurveyState::no_responses;
    } else {
        outcome.results = survey_results(assessment);
        outcome.results->caps = caps_over(*assessment.framework, *outcome.results);
        if (!outcome.results->caps.empty()) find_taken(request, files, sources, *outcome.results);
    }
    return outcome;
}

}  // namespace cchc
