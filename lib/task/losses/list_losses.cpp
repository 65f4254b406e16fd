// SPDX-License-Identifier: MIT
#include "task/losses/list_losses.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "load/book/old_book.hpp"
#include "load/files/load_source.hpp"
#include "score/score.hpp"
#include "sheet/read_spreadsheet.hpp"

namespace cchc {
namespace {

/// The officer's index; nothing where the plan has no such id.
std::optional<std::size_t> find_officer(const Plan& plan, const std::string& id) {
    const auto found = std::find_if(plan.officers.begin(), plan.officers.end(),
                                    [&](const Officer& officer) { return officer.id.value == id; });
    if (found == plan.officers.end()) return std::nullopt;
    return static_cast<std::size_t>(found - plan.officers.begin());
}

/// What people wrote into a result workbook of the same unit; of another year it is refused like any other.
Remedies read_remedies(const std::string& path, const Files& files, LossesOutcome& outcome) {
    const Plan& plan = outcome.validation.assessment.plan;
    const auto ended = [&](LossesState state, std::string reason = {}) {
        outcome.state = state;
        outcome.reason = std::move(reason);
        return Remedies{};
    };
    const FileBytes file = files.read(path, document_limit_bytes);
    if (file.status == FileStatus::missing) return ended(LossesState::no_remedies);
    if (file.status != FileStatus::ok) return ended(LossesState::remedies_unread, file.reason);
    const SpreadsheetRead read = read_spreadsheets({file.bytes}).front();
    if (read.fault == SpreadsheetFault::not_a_spreadsheet) return ended(LossesState::remedies_foreign);
    if (read.fault != SpreadsheetFault::none) return ended(LossesState::remedies_unread, read.reason);
    auto old = read_old_book(read.spreadsheet);
    if (!old) return ended(LossesState::remedies_foreign);
    if (to_nfc(old->unit) != to_nfc(plan.unit.id) || old->year != std::to_string(plan.year))
        return ended(LossesState::remedies_of_other,
                     shortened(old->unit, 60) + ", " + shortened(old->year, 10));
    return std::move(old->remedies);
}

}  // namespace

LossesOutcome list_losses(const LossesRequest& request, const Files& files, Sources& sources) {
    LossesOutcome outcome;
    outcome.validation =
        validate(request.plan, files, sources,
                 {.evidence = EvidenceMode::name, .jobs = request.jobs, .frameworks = request.frameworks});
    outcome.results = score_draft(outcome.validation);
    if (!outcome.results) {
        outcome.state = LossesState::nothing_to_total;
        return outcome;
    }
    outcome.results->is_draft = outcome.validation.findings.has_errors();
    const Plan& plan = outcome.validation.assessment.plan;
    outcome.losses = losses_of(outcome.validation, *outcome.results);
    if (!request.officer.empty()) {
        const auto officer = find_officer(plan, request.officer);
        if (!officer) {
            outcome.state = LossesState::unknown_officer;
            std::vector<std::string> ids;
            for (const auto& one : plan.officers) ids.push_back(one.id.value);
            outcome.nearest = closest(request.officer, ids);
            return outcome;
        }
        std::erase_if(outcome.losses, [&](const Loss& loss) { return loss.result->officer != officer; });
    }
    Remedies old;
    if (!request.remedies.empty()) old = read_remedies(request.remedies, files, outcome);
    outcome.remedies = place_remedies(*outcome.validation.assessment.framework, old, outcome.losses);
    return outcome;
}

}  // namespace cchc
