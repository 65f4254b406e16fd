// SPDX-License-Identifier: MIT
#include <algorithm>

#include "check/validate.hpp"
#include "cli/form_options.hpp"
#include "cli/plan_argument.hpp"
#include "cli/texts.hpp"
#include "report/json_writer.hpp"
#include "score/score.hpp"
#include "workbook/council/council_book.hpp"

namespace cchc {
namespace {

std::string file_name_of(std::size_t round, Language language) {
    return (language == Language::vi ? "hoi-dong-vong-" : "council-round-") + std::to_string(round) + ".xlsx";
}

struct CouncilFile {
    std::size_t round;
    std::string path;
    std::size_t items;
};

std::string listed(const CouncilFile& file, bool as_json, Language language) {
    if (!as_json) {
        return say(texts::council_line, language,
                   {file.path, std::to_string(file.round), std::to_string(file.items)}) +
               "\n";
    }
    JsonWriter json;
    json.begin_object();
    json.field("schema", "cchc/council-forms/1");
    json.key("forms");
    json.begin_array();
    json.begin_object();
    json.field("round", file.round);
    json.field("file", file.path);
    json.field("items", file.items);
    json.end_object();
    json.end_array();
    json.end_object();
    return json.text();
}

/// The errors that keep self-scores from being appraised: all but what this very round is to settle.
Findings hindrances(const Findings& all) {
    Findings left;
    for (const auto& finding : all.all()) {
        const bool is_error = finding.kind().severity == Severity::error;
        if (is_error && info(finding.message).kind != FindingKind::appraisal_open) left.add(finding);
    }
    return left;
}

int write(const CouncilRequest& request, const FormOptions& options, const Files& files,
          const Console& console) {
    const CouncilFile file{request.round,
                           join_path(options.folder, file_name_of(request.round, request.language)),
                           council_item_count(*request.validation.assessment.framework)};
    Findings findings;
    const auto add = [&](Message message, const std::string& name, const std::string& reason) {
        findings.add({.message = message, .place = {}, .args = {{"file", name}, {"reason", reason}}});
    };
    if (files.kind(file.path) != FileKind::none) {
        add(Message::target_exists, file.path, "");
    } else if (const auto failure = make_folder(options.folder); !failure.empty()) {
        add(Message::file_not_written, options.folder, failure);
    } else if (const auto fault = write_council_form(request, file.path); !fault.empty()) {
        add(Message::file_not_written, file.path, fault);
    }
    console.tell(findings);
    if (findings.has_errors()) return code_of(findings);
    return console.print(listed(file, options.format == Format::json, request.language));
}

}  // namespace

int make_council_form(const FormOptions& options, Console& console) {
    const auto files = make_disk_files();
    Sources sources;
    const PlanArgument plan = plan_argument(options.plan, *files, sources, console);
    if (plan.path.empty()) return plan.code;
    const ValidateOptions how{.evidence = EvidenceMode::off, .survey = false, .jobs = console.options().jobs};
    const Validation validation = validate(plan.path, *files, sources, how);
    console.speak_as(validation.assessment.plan.language);
    const Findings errors = hindrances(validation.findings);
    const auto results = errors.has_errors() ? std::nullopt : score_draft(validation);
    const std::size_t round = next_round(validation.assessment);
    constexpr std::size_t most_rounds = 99;
    if (!results || round > most_rounds) {
        console.tell(errors);
        console.complain(texts::council_refused);
        return std::max(code_of(errors), exit_code::data);
    }
    return write({validation, *results, round, console.language()}, options, *files, console);
}

}  // namespace cchc
