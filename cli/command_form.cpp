// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>

#include "check/form_content.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/plan_argument.hpp"
#include "cli/texts.hpp"
#include "model/assignment.hpp"
#include "report/json_writer.hpp"
#include "workbook/forms/form_book.hpp"

namespace cchc {
namespace {

struct FormFile {
    std::size_t officer = 0;
    std::string path;
    std::size_t leads = 0;
    std::size_t supports = 0;
};

/// The id as a file's name, without what a path cannot hold.
std::string file_stem(std::string id) {
    for (char& c : id) {
        const bool is_special = std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos;
        if (is_special || static_cast<unsigned char>(c) < 0x20 || (&c == id.data() && c == '.')) c = '-';
    }
    return id;
}

FormRequest request_of(const Assessment& assessment, std::size_t officer, Language language) {
    return {assessment.plan, *assessment.framework, officer, language};
}

std::vector<FormFile> files_of(const Assessment& assessment, const std::string& folder, Language language) {
    std::vector<FormFile> forms;
    std::set<std::string> names;
    for (std::size_t i = 0; i < assessment.plan.officers.size(); ++i) {
        FormFile form;
        form.officer = i;
        for (const auto& table : form_tables(request_of(assessment, i, language))) {
            (table.is_support ? form.supports : form.leads) = table.items.size();
        }
        if (form.leads + form.supports == 0) continue;
        std::string name = file_stem(assessment.plan.officers[i].id.value);
        while (!names.insert(name).second) name += "-";
        form.path = join_path(folder, name + ".xlsx");
        forms.push_back(std::move(form));
    }
    return forms;
}

int tell(const Findings& findings, const Options& options, Language language) {
    static_cast<void>(
        write_stream(Stream::error, findings_text(findings, style_for(Stream::error, options, language))));
    return code_of(findings, false);
}

/// What each form is filled in with; where a score card cannot be read or carried whole, that is told.
std::vector<FormContent> contents_of(const Validation& validation, const std::vector<FormFile>& forms,
                                     Language language, Findings& findings) {
    std::vector<FormContent> contents;
    for (const auto& form : forms) {
        std::vector<const Scorecard*> cards;
        for (const auto& card : validation.assessment.scorecards) {
            const auto officer =
                card.officer ? find_officer(validation.assessment.plan, card.officer->value) : std::nullopt;
            if (officer == form.officer) cards.push_back(&card);
        }
        contents.push_back(
            form_content(request_of(validation.assessment, form.officer, language), cards, findings));
        contents.back().submitted.reset();  // the form is to be handed in anew
    }
    return contents;
}

bool is_read_whole(const Assessment& assessment) {
    return assessment.scorecards_are_complete &&
           std::all_of(assessment.scorecards.begin(), assessment.scorecards.end(),
                       [](const Scorecard& card) { return card.is_whole(); });
}

std::string listed(const std::vector<FormFile>& forms, const Plan& plan, const Options& options,
                   Language language) {
    if (!options.json) {
        std::string text;
        for (const auto& form : forms) {
            const Officer& officer = plan.officers.at(form.officer);
            text += say(texts::form_line, language,
                        {form.path, officer.name.empty() ? officer.id.value : officer.name,
                         std::to_string(form.leads), std::to_string(form.supports)}) +
                    "\n";
        }
        return text;
    }
    JsonWriter json;
    json.begin_object();
    json.field("schema", "cchc/forms/1");
    json.key("forms");
    json.begin_array();
    for (const auto& form : forms) {
        json.begin_object();
        json.field("officer", plan.officers.at(form.officer).id.value);
        json.field("name", plan.officers.at(form.officer).name);
        json.field("file", form.path);
        json.field("leads", form.leads);
        json.field("supports", form.supports);
        json.end_object();
    }
    json.end_array();
    json.end_object();
    return json.text();
}

Finding io_finding(Message message, const std::string& file, const std::string& reason) {
    return {.message = message, .place = {}, .args = {{"file", file}, {"reason", reason}}};
}

int write_forms(const Validation& validation, const Options& options, const Files& files, Language language) {
    const Assessment& assessment = validation.assessment;
    const auto forms = files_of(assessment, options.folder, language);
    Findings findings;
    std::vector<FormContent> contents(forms.size());
    if (options.prefill) contents = contents_of(validation, forms, language, findings);
    if (findings.has_errors()) {
        const int code = tell(findings, options, language);
        complain(say(texts::cards_refused, language));
        return code;
    }
    for (const auto& form : forms) {
        if (files.kind(form.path) != FileKind::none)
            findings.add(io_finding(Message::target_exists, form.path, ""));
    }
    if (findings.has_errors()) return tell(findings, options, language);
    if (const auto failure = make_folder(options.folder); !failure.empty()) {
        findings.add(io_finding(Message::file_not_written, options.folder, failure));
        return tell(findings, options, language);
    }
    for (std::size_t i = 0; i < forms.size(); ++i) {
        const std::string failure =
            write_form(request_of(assessment, forms[i].officer, language), contents[i], forms[i].path);
        if (failure.empty()) continue;
        findings.add(io_finding(Message::file_not_written, forms[i].path, failure));
        return tell(findings, options, language);
    }
    return print(listed(forms, assessment.plan, options, language), language);
}

}  // namespace

int form_command(const Options& options) {
    if (options.council && options.prefill) {
        const Language language = chosen_language(options, std::nullopt);
        return refuse(say(texts::council_and_prefill, language), language, "cchc form");
    }
    if (options.council) return form_council_command(options);
    const auto files = make_disk_files();
    Sources sources;
    const PlanArgument plan = plan_argument(options, *files, sources, "cchc form");
    if (plan.path.empty()) return plan.code;
    FrameworkStore frameworks(*files, sources);
    ValidateOptions how{.evidence = EvidenceMode::off,
                        .scores = false,
                        .survey = false,
                        .jobs = options.jobs,
                        .frameworks = &frameworks};
    Validation validation = validate(plan.path, *files, sources, how);
    const Language language = chosen_language(options, validation.assessment.plan.language);
    const auto refused = [&](Bilingual why) {
        const int code = tell(validation.findings, options, language);
        complain(say(why, language));
        return std::max(code, exit_code::data);
    };
    if (validation.findings.has_errors() || validation.assessment.framework == nullptr) {
        return refused(texts::forms_refused);
    }
    if (options.prefill) {
        how.scores = true;
        validation = validate(plan.path, *files, sources, how);
        if (!is_read_whole(validation.assessment)) return refused(texts::cards_refused);
    }
    return write_forms(validation, options, *files, language);
}

}  // namespace cchc
