// SPDX-License-Identifier: MIT
#include "task/make_council_form.hpp"

#include "base/platform.hpp"
#include "score/score.hpp"
#include "task/file_fault.hpp"
#include "workbook/council/council_book.hpp"

namespace cchc {
namespace {

std::string file_name_of(std::size_t round, Language language) {
    return (language == Language::vi ? "hoi-dong-vong-" : "council-round-") + std::to_string(round) + ".xlsx";
}

/// The errors that keep self-scores from being appraised: all but what this very round is to settle.
Findings hindrances(const Findings& all) {
    Findings left;
    for (const auto& finding : all.all()) {
        if (finding.is_error() && info(finding.message).kind != FindingKind::appraisal_open)
            left.add(finding);
    }
    return left;
}

void write(const CouncilRequest& request, const std::string& folder, const Files& files,
           CouncilFormOutcome& outcome) {
    const std::string path = join_path(folder, file_name_of(request.round, request.language));
    if (files.kind(path) != FileKind::none) {
        outcome.findings.add(target_exists(path));
    } else if (const auto failure = make_folder(folder); !failure.empty()) {
        outcome.findings.add(not_written(folder, failure));
    } else if (const auto fault = write_council_form(request, path); !fault.empty()) {
        outcome.findings.add(not_written(path, fault));
    }
    outcome.form = {request.round, path, council_item_count(*request.validation.assessment.framework)};
    if (outcome.findings.has_errors()) outcome.state = CouncilFormState::not_written;
}

}  // namespace

CouncilFormOutcome make_council_form(const CouncilFormRequest& request, const Files& files,
                                     Sources& sources) {
    Validation validation = validate(request.plan, files, sources,
                                     {.evidence = EvidenceMode::off,
                                      .survey = false,
                                      .jobs = request.jobs,
                                      .frameworks = request.frameworks});
    // Faults of documents do not keep the council from appraising; what it sees of them is noted.
    validation.evidence = inspect_evidence(validation.assessment, files, EvidenceMode::full, request.jobs);
    CouncilFormOutcome outcome;
    outcome.language = validation.assessment.plan.language;
    outcome.findings = hindrances(validation.findings);
    const auto results = outcome.findings.has_errors() ? std::nullopt : score_draft(validation);
    const std::size_t round = next_round(validation.assessment);
    constexpr std::size_t most_rounds = 99;
    if (!results || round > most_rounds) {
        outcome.state = CouncilFormState::scores_have_errors;
        return outcome;
    }
    const Language language = request.language.of(outcome.language);
    write({validation, *results, round, language}, request.folder, files, outcome);
    return outcome;
}

}  // namespace cchc
