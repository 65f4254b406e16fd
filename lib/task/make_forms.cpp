// SPDX-License-Identifier: MIT
#include "task/make_forms.hpp"

#include <algorithm>
#include <set>

#include "base/platform.hpp"
#include "check/form_content.hpp"
#include "check/validate.hpp"
#include "model/assignment.hpp"
#include "task/file_fault.hpp"
#include "task/letters/file_stem.hpp"
#include "workbook/forms/form_book.hpp"

namespace cchc {
namespace {

/// A form to make: for whom, and what it is filled in with.
struct FormToMake {
    FormRequest request;
    MadeForm file;
    FormContent content = {};
};

std::vector<FormToMake> forms_of(const Assessment& assessment, const std::string& folder, Language language) {
    std::vector<FormToMake> forms;
    std::set<std::string> names;
    for (std::size_t i = 0; i < assessment.plan.officers.size(); ++i) {
        const Officer& officer = assessment.plan.officers[i];
        FormToMake form{.request = {assessment.plan, *assessment.framework, i, language},
                        .file = {.officer = officer.id.value, .name = officer.name, .path = {}}};
        for (const auto& table : form_tables(form.request)) {
            (table.is_support ? form.file.supports : form.file.leads) = table.items.size();
        }
        if (form.file.leads + form.file.supports == 0) continue;
        std::string name = file_stem(officer.id.value);
        while (!names.insert(name).second) name += "-";
        form.file.path = join_path(folder, name + ".xlsx");
        forms.push_back(std::move(form));
    }
    return forms;
}

/// Fills in what the officer's score cards say; what cannot be carried over is an error.
void prefill(FormToMake& form, const Assessment& assessment, Findings& findings) {
    std::vector<const Scorecard*> cards;
    for (const auto& card : assessment.scorecards) {
        const auto officer = card.officer ? find_officer(assessment.plan, card.officer->value) : std::nullopt;
        if (officer == form.request.officer) cards.push_back(&card);
    }
    form.content = form_content(form.request, cards, findings);
    form.content.submitted.reset();  // the form is to be handed in anew
}

bool is_read_whole(const Assessment& assessment) {
    return assessment.scorecards_are_complete &&
           std::all_of(assessment.scorecards.begin(), assessment.scorecards.end(),
                       [](const Scorecard& card) { return card.is_whole(); });
}

/// Writes them one after another, up to the first that cannot be.
void write_forms(const std::vector<FormToMake>& forms, const FormsRequest& request, const Files& files,
                 FormsOutcome& outcome) {
    Findings& findings = outcome.findings;
    for (const auto& form : forms) {
        if (files.kind(form.file.path) != FileKind::none) findings.add(target_exists(form.file.path));
    }
    if (findings.has_errors()) return;
    if (const auto failure = make_folder(request.folder); !failure.empty())
        return findings.add(not_written(request.folder, failure));
    for (const auto& form : forms) {
        if (const auto failure = write_form(form.request, form.content, form.file.path); !failure.empty())
            return findings.add(not_written(form.file.path, failure));
        outcome.forms.push_back(form.file);
    }
}

}  // namespace

FormsOutcome make_forms(const FormsRequest& request, const Files& files, Sources& sources) {
    FrameworkStore own(sources);
    ValidateOptions how{.evidence = EvidenceMode::off,
                        .scores = false,
                        .survey = false,
                        .jobs = request.jobs,
                        .frameworks = request.frameworks == nullptr ? &own : request.frameworks};
    Validation validation = validate(request.plan, files, sources, how);
    FormsOutcome outcome;
    outcome.language = validation.assessment.plan.language;
    const auto refused = [&](FormsState state) {
        outcome.state = state;
        outcome.findings.append(std::move(validation.findings));
        return std::move(outcome);
    };
    if (validation.findings.has_errors() || validation.assessment.framework == nullptr)
        return refused(FormsState::plan_has_errors);
    if (request.is_prefilled) {
        how.scores = true;
        validation = validate(request.plan, files, sources, how);
        if (!is_read_whole(validation.assessment)) return refused(FormsState::cards_refused);
    }
    const Assessment& assessment = validation.assessment;
    auto forms = forms_of(assessment, request.folder, request.language.of(outcome.language));
    if (request.is_prefilled) {
        for (auto& form : forms) prefill(form, assessment, outcome.findings);
        outcome.findings.sort();
    }
    if (outcome.findings.has_errors()) {
        outcome.state = FormsState::cards_refused;
        return outcome;
    }
    write_forms(forms, request, files, outcome);
    if (outcome.findings.has_errors()) outcome.state = FormsState::not_written;
    return outcome;
}

}  // namespace cchc
