// SPDX-License-Identifier: MIT
#include "task/status/read_status.hpp"

#include "model/book/result_marks.hpp"
#include "task/file_fault.hpp"
#include "task/reports/own_target.hpp"
#include "workbook/status/status_book.hpp"

namespace cchc {

StatusOutcome read_status(const StatusRequest& request, const Files& files, Sources& sources) {
    StatusOutcome outcome;
    outcome.validation =
        validate(request.plan, files, sources,
                 {.evidence = request.evidence, .jobs = request.jobs, .frameworks = request.frameworks});
    add_unit(outcome.summary, outcome.validation);
    count_findings(outcome.summary, outcome.validation.findings);
    if (outcome.validation.assessment.plan_is_read)
        outcome.status = status_of(outcome.validation, request.today);
    return outcome;
}

Findings write_status(const std::vector<UnitStatus>& units, const std::string& target, Language language,
                      const Files& files) {
    Findings faults;
    const OwnTarget standing = look_at_own_book(target, result_marks::status_schema, files);
    if (standing.fault) {
        faults.add(*standing.fault);
        return faults;
    }
    bool has_changed = false;
    const auto last_look = [&]() -> std::string {
        has_changed = !is_unchanged(standing, target, files);
        return has_changed ? "changed meanwhile" : "";
    };
    const WrittenBook written = write_status_book(units, language, {.path = target, .last_look = last_look});
    if (has_changed) {
        faults.add({.message = Message::target_has_changed, .args = {{"file", target}}});
    } else if (!written.failure.empty()) {
        faults.add(not_written(target, written.failure));
    }
    return faults;
}

}  // namespace cchc
