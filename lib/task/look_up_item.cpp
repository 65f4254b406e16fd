// SPDX-License-Identifier: MIT
#include "task/look_up_item.hpp"

#include "base/text.hpp"
#include "score/score.hpp"

namespace cchc {

LookUpOutcome look_up_item(const LookUpRequest& request, const Files& files, Sources& sources) {
    LookUpOutcome outcome;
    outcome.validation =
        validate(request.plan, files, sources,
                 {.evidence = EvidenceMode::name, .jobs = request.jobs, .frameworks = request.frameworks});
    outcome.results = score_draft(outcome.validation);
    if (!outcome.results) {
        outcome.state = LookUpState::nothing_to_total;
        return outcome;
    }
    const Framework& framework = *outcome.validation.assessment.framework;
    if (const auto item = framework.find(request.code)) {
        outcome.item = *item;
        return outcome;
    }
    outcome.state = LookUpState::unknown;
    auto known = framework.codes();
    for (const auto& kind : all_kinds()) known.emplace_back(kind.id);
    outcome.nearest = closest(request.code, known);
    return outcome;
}

}  // namespace cchc
