// SPDX-License-Identifier: MIT
#include "task/cached/unit_run.hpp"

#include "cache/packed_findings.hpp"

namespace cchc {
namespace {

constexpr auto last_state = static_cast<std::uint64_t>(UnitState::duplicate);

UnitState state_of(const AggregateOutcome& outcome) {
    switch (outcome.state) {
        case AggregateState::totalled:
            return outcome.results && outcome.results->is_draft ? UnitState::draft : UnitState::totalled;
        case AggregateState::target_is_input:
        case AggregateState::target_is_among:
            return UnitState::not_placed;
        case AggregateState::data_has_errors:
            return UnitState::has_errors;
        case AggregateState::data_has_warnings:
            return UnitState::has_warnings;
        case AggregateState::stage_not_reached:
            return UnitState::stage_not_reached;
        case AggregateState::not_even_draft:
            return UnitState::nothing_counted;
        case AggregateState::book_not_written:
            break;
    }
    return UnitState::not_written;
}

void pack_summary(Packer& to, const Summary& summary) {
    for (const auto number : {summary.errors, summary.warnings, summary.accepted, summary.hidden,
                              summary.units, summary.scored, summary.items, summary.files.size()})
        to.number(number);
    for (const auto& file : summary.files) to.text(file);
    to.text(summary.points_at_stake.value().fraction_text());
}

Summary unpack_summary(Unpacker& from) {
    Summary summary;
    for (auto* number : {&summary.errors, &summary.warnings, &summary.accepted, &summary.hidden,
                         &summary.units, &summary.scored, &summary.items})
        *number = from.number();
    for (auto left = from.count(); left > 0; --left) summary.files.insert(from.text());
    const auto points = Ratio::from_fraction(from.text());
    if (!points) from.give_up();
    summary.points_at_stake = Points(points.value_or(Ratio()));
    return summary;
}

}  // namespace

UnitRun checked_unit(const std::string& plan, const Files& files, const ValidateOptions& how,
                     const UnitLook& look) {
    Sources all;
    const Validation validation = validate(plan, files, all, how);
    if (look) look(validation);
    const Plan& read = validation.assessment.plan;
    UnitRun run;
    run.line.plan = plan;
    run.line.id = read.unit.id;
    run.line.name = read.unit.name;
    run.line.year = read.year;
    add_unit(run.line.summary, validation);
    count_findings(run.line.summary, validation.findings);
    run.language = read.language;
    run.findings = slimmed(validation.findings, run.sources);
    return run;
}

UnitLine line_of(const AggregateOutcome& outcome, const AggregateRequest& request) {
    const Plan& plan = outcome.validation.assessment.plan;
    UnitLine line{.plan = request.plan,
                  .id = plan.unit.id,
                  .name = plan.unit.name,
                  .year = plan.year,
                  .state = state_of(outcome),
                  .summary = outcome.summary};
    if (outcome.results) {
        line.stage = outcome.results->stage;
        line.index = outcome.results->total.index->value.decimal_text();
        line.grade = outcome.results->total.grade;
    }
    return line;
}

UnitRun run_of(const AggregateOutcome& outcome, const AggregateRequest& request) {
    UnitRun run{.line = line_of(outcome, request),
                .language = outcome.validation.assessment.plan.language,
                .findings = {},
                .sources = {}};
    run.findings = slimmed(outcome.validation.findings, run.sources);
    return run;
}

std::string packed(const UnitRun& run) {
    Packer to;
    to.text(run.line.plan);
    to.text(run.line.id);
    to.text(run.line.name);
    to.number(run.line.year);
    to.number(static_cast<std::uint64_t>(run.line.state));
    to.number(static_cast<std::uint64_t>(run.line.stage));
    to.text(run.line.index);
    to.text(run.line.grade);
    pack_summary(to, run.line.summary);
    to.number(run.language ? static_cast<std::uint64_t>(*run.language) + 1 : 0);
    pack(to, run.findings);
    to.text(run.record);
    return to.take();
}

std::optional<UnitRun> unpacked(std::string_view bytes) {
    Unpacker from(bytes);
    UnitRun run;
    run.line.plan = from.text();
    run.line.id = from.text();
    run.line.name = from.text();
    run.line.year = from.number();
    run.line.state = static_cast<UnitState>(from.number_up_to(last_state));
    run.line.stage = static_cast<Stage>(from.number_up_to(static_cast<std::uint64_t>(Stage::final)));
    run.line.index = from.text();
    run.line.grade = from.text();
    run.line.summary = unpack_summary(from);
    const auto language = from.number_up_to(static_cast<std::uint64_t>(Language::en) + 1);
    if (language > 0) run.language = static_cast<Language>(language - 1);
    run.findings = unpack_findings(from, run.sources);
    run.record = from.text();
    if (!from.is_good() || !from.is_at_end()) return std::nullopt;
    return run;
}

std::string question_of(const std::string& plan, EvidenceMode evidence) {
    Packer question;
    question.text("validate");
    question.text(plan);
    question.number(static_cast<std::uint64_t>(evidence));
    return question.take();
}

std::string question_of(const AggregateRequest& request) {
    Packer question;
    question.text("aggregate");
    question.text(request.plan);
    question.number(static_cast<std::uint64_t>(request.evidence));
    question.number(request.stage ? static_cast<std::uint64_t>(*request.stage) + 1 : 0);
    question.flag(request.is_strict);
    question.flag(request.is_draft);
    question.flag(request.language.asked.has_value());
    question.number(static_cast<std::uint64_t>(request.language.of({})));
    question.text(request.tool);
    question.number(request.seed);
    return question.take();
}

UnitRun cached_run(UnitCache* cache, const std::string& question, const Files& files,
                   const std::function<UnitRun(const Files&)>& make) {
    if (cache == nullptr) return make(files);
    const std::string key = cache->key(question);
    if (const auto bytes = cache->find(key)) {
        if (auto run = unpacked(*bytes)) return std::move(*run);
    }
    std::optional<UnitRun> made;
    cache->answer(key, [&](const Files& traced) {
        made = make(traced);
        return packed(*made);
    });
    return std::move(*made);
}

}  // namespace cchc
