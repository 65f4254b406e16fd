// SPDX-License-Identifier: MIT
#include "task/aggregate.hpp"

#include "score/score.hpp"
#include "score/stage.hpp"
#include "task/file_fault.hpp"
#include "task/target.hpp"
#include "workbook/results/result_book.hpp"

namespace cchc {
namespace {

void write_book(const AggregateRequest& request, AggregateOutcome& outcome) {
    const Language language = request.language.of(outcome.validation.assessment.plan.language);
    const std::string failure = write_result_book(outcome.validation, *outcome.results, request.target,
                                                  {.language = language, .tool = request.tool});
    if (failure.empty()) return;
    outcome.state = AggregateState::book_not_written;
    outcome.fault.add(not_written(request.target, failure));
}

}  // namespace

AggregateOutcome aggregate(const AggregateRequest& request, const Files& files, Sources& sources) {
    AggregateOutcome outcome;
    Validation& validation = outcome.validation;
    validation = validate(request.plan, files, sources, {.evidence = request.evidence, .jobs = request.jobs});
    add_unit(outcome.summary, validation);
    count_findings(outcome.summary, validation.findings);
    const auto ended = [&](AggregateState state) {
        outcome.state = state;
        return std::move(outcome);
    };
    if (!request.target.empty()) {
        if (is_input(request.target, validation, files)) return ended(AggregateState::target_is_input);
        if (is_among_inputs(request.target, validation, files)) return ended(AggregateState::target_is_among);
    }
    const bool has_errors = validation.findings.has_errors();
    const bool is_sound = !has_errors && !(request.is_strict && outcome.summary.warnings > 0);
    if (!is_sound && !request.is_draft)
        return ended(has_errors ? AggregateState::data_has_errors : AggregateState::data_has_warnings);
    const bool is_scorable = validation.assessment.framework != nullptr;
    if (request.stage && is_scorable) {
        if (*request.stage > stage_of(validation.assessment)) return ended(AggregateState::stage_not_reached);
        validation = at_stage(std::move(validation), *request.stage);
    }
    const auto sound = is_sound ? valid(validation) : std::nullopt;
    outcome.results = sound ? score_taken_back(*sound) : score_draft(validation);
    if (!outcome.results) return ended(AggregateState::not_even_draft);
    if (!request.target.empty()) write_book(request, outcome);
    return outcome;
}

}  // namespace cchc
