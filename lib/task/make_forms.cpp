// SPDX-License-Identifier: MIT
#include "task/make_forms.hpp"

#include <algorithm>
#include <set>

#include "base/platform.hpp"
#include "check/form_content.hpp"
#include "check/rounds/decisions_to_reply.hpp"
#include "check/validate.hpp"
#include "model/assignment.hpp"
#include "task/carry/carry_answers.hpp"
#include "task/carry/read_carried.hpp"
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

void count_items(FormToMake& form) {
    for (const auto& table : form_tables(form.request, form.content)) {
        switch (table.part) {
            case FormPart::leads:
                form.file.leads = table.items.size();
                break;
            case FormPart::supports:
                form.file.supports = table.items.size();
                break;
            case FormPart::replies:
                form.file.replies = table.items.size();
                break;
            case FormPart::corrections:  // the council's
                break;
        }
    }
}

std::vector<FormToMake> forms_of(const Validation& validation, const std::string& folder, Language language) {
    const Assessment& assessment = validation.assessment;
    std::vector<FormToMake> forms;
    std::set<std::string> names;
    for (std::size_t i = 0; i < assessment.plan.officers.size(); ++i) {
        const Officer& officer = assessment.plan.officers[i];
        FormToMake form{.request = next_form(assessment, validation.answers, i, language),
                        .file = {.officer = officer.id.value, .name = officer.name, .path = {}}};
        form.file.generation = form.request.generation;
        count_items(form);
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
    // Before a round the form is to be handed in anew; after it the scores were, and replies are to come.
    if (assessment.appraisals.empty()) form.content.submitted.reset();
    form.content.replied.reset();
    count_items(form);
}

/// Whether the plan has, or may have, rounds.
bool may_have_rounds(const Assessment& assessment, const Files& files) {
    return assessment.plan.appraisal ||
           files.kind(join_path(assessment.folder, "appraisal")) == FileKind::folder;
}

bool is_read_whole(const Assessment& assessment) {
    return assessment.scorecards_are_complete &&
           std::all_of(assessment.scorecards.begin(), assessment.scorecards.end(),
                       [](const Scorecard& card) { return card.is_whole(); });
}

/// Carried answers, where the unit's own cards say nothing of the item.
void fill_in(FormToMake& form, CarriedAnswers& carried) {
    const auto items = carried.by_officer.find(form.request.officer);
    if (items == carried.by_officer.end()) return;
    for (const auto& [item, score] : items->second) {
        if (form.content.scores.emplace(item, score).second) continue;
        for (auto& line : carried.lines) {
            if (line.state == CarryState::lost || line.officer != form.file.officer) continue;
            if (line.item != form.request.framework.item(item).code.value) continue;
            line.state = CarryState::lost;
            line.officer.clear();
            line.why = form.request.language == Language::vi ? "phiếu đang dùng đã có mục này"
                                                             : "the score card in use has the item";
        }
    }
    count_items(form);
}

/// Writes them one after another, up to the first that cannot be; false where one could not.
bool write_forms(const std::vector<FormToMake>& forms, const FormsRequest& request, const Files& files,
                 FormsOutcome& outcome) {
    const auto fail = [&](Finding finding) {
        outcome.findings.add(std::move(finding));
        return false;
    };
    bool is_free = true;
    for (const auto& form : forms) {
        if (files.kind(form.file.path) != FileKind::none) is_free = fail(target_exists(form.file.path));
    }
    if (!is_free) return false;
    if (const auto failure = make_folder(request.folder); !failure.empty())
        return fail(not_written(request.folder, failure));
    for (const auto& form : forms) {
        if (const auto failure = write_form(form.request, form.content, form.file.path); !failure.empty())
            return fail(not_written(form.file.path, failure));
        outcome.forms.push_back(form.file);
    }
    return true;
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
    bool is_prefilled = request.is_prefilled;
    if (is_prefilled || may_have_rounds(validation.assessment, files)) {
        how.scores = true;
        validation = validate(request.plan, files, sources, how);
        is_prefilled = is_prefilled || !validation.assessment.appraisals.empty();
        const bool are_whole =
            is_read_whole(validation.assessment) && validation.assessment.appraisals_are_complete;
        if (is_prefilled && !are_whole) return refused(FormsState::cards_refused);
    }
    const Assessment& assessment = validation.assessment;
    auto forms = forms_of(validation, request.folder, request.language.of(outcome.language));
    if (is_prefilled) {
        for (auto& form : forms) prefill(form, assessment, outcome.findings);
        outcome.findings.sort();
    }
    if (outcome.findings.has_errors()) {
        outcome.state = FormsState::cards_refused;
        return outcome;
    }
    CarriedAnswers carried;
    if (!request.carry.empty()) {
        const CarryInput input{assessment.plan, *assessment.framework};
        Findings unread;
        auto cards = read_carried(request.carry, input, files, sources, unread);
        if (!cards) {
            outcome.findings.append(std::move(unread));
            outcome.state = FormsState::not_written;
            return outcome;
        }
        for (auto& card : *cards) {
            if (!card.year && request.carry_year && !card.is_form)
                card.year = std::to_string(*request.carry_year);
        }
        carried = carry_answers(*cards, input, request.language.of(outcome.language));
        for (auto& form : forms) fill_in(form, carried);
        outcome.carried = std::move(carried.lines);
        outcome.findings.append(std::move(unread));
        outcome.findings.sort();
    }
    if (!write_forms(forms, request, files, outcome)) outcome.state = FormsState::not_written;
    return outcome;
}

}  // namespace cchc
