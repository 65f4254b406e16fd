// SPDX-License-Identifier: MIT
#include "score/score.hpp"

#include <algorithm>

#include "score/index_range.hpp"
#include "score/item_figures.hpp"
#include "score/stage.hpp"
#include "score/survey.hpp"
#include "score/totals.hpp"

namespace cchc {
namespace {

/// Nothing where no points are counted.
std::optional<Results> computed(const Validation& validation, bool is_draft) {
    Results results;
    results.is_draft = is_draft;
    results.sources = validation.sources;
    results.stage = stage_of(validation.assessment);
    const Assessment& assessment = validation.assessment;
    if (assessment.questionnaire || has_survey_results(assessment))
        results.survey = survey_results(assessment);
    results.items =
        item_results(validation.assessment, validation.answers, results.survey ? &*results.survey : nullptr);
    const bool counts_any =
        std::any_of(results.items.begin(), results.items.end(),
                    [](const ItemResult& result) { return !result.counted.points().is_zero(); });
    if (!counts_any) return std::nullopt;
    total_up(validation.assessment, results);
    results.range = index_range(validation.assessment, validation.answers, results);
    return results;
}

}  // namespace

Results score(const ValidAssessment& assessment) {
    return computed(assessment.validation(), false).value();
}

std::optional<Results> score_taken_back(const ValidAssessment& assessment) {
    return computed(assessment.validation(), false);
}

std::optional<Results> score_draft(const Validation& validation) {
    if (!validation.assessment.plan_is_read || validation.assessment.framework == nullptr)
        return std::nullopt;
    return computed(validation, true);
}

}  // namespace cchc
