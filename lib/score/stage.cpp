// SPDX-License-Identifier: MIT
#include "score/stage.hpp"

#include <algorithm>

namespace cchc {

Stage stage_of(const Assessment& assessment) {
    if (assessment.appraisals.empty()) return Stage::self;
    const auto& items = assessment.framework->items;
    const bool has_survey =
        std::any_of(items.begin(), items.end(), [](const Item& item) { return item.is_survey(); });
    const bool is_out = !assessment.plan.survey_is_none && !assessment.plan.has_survey_results();
    return has_survey && is_out ? Stage::appraised : Stage::final;
}

Validation at_stage(Validation validation, Stage stage) {
    Assessment& assessment = validation.assessment;
    const bool is_earlier = assessment.framework != nullptr && stage < stage_of(assessment);
    if (!is_earlier) return validation;
    assessment.responses.reset();
    assessment.handed_over = {};
    if (assessment.plan.survey) {
        for (FileChoice* files : {&assessment.plan.survey->responses, &assessment.plan.survey->tallies,
                                  &assessment.plan.survey->handed_over})
            files->names.clear();
    }
    if (stage == Stage::self) assessment.appraisals.clear();
    validation.answers = collect_answers(assessment);
    return validation;
}

}  // namespace cchc
