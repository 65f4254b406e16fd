// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>

#include "check/form_content.hpp"
#include "cli/commands.hpp"
#include "cli/form_options.hpp"
#include "cli/plan_argument.hpp"
#include "cli/texts.hpp"
#include "model/assignment.hpp"
#include "report/json_writer.hpp"
#include "workbook/forms/form_book.hpp"

namespace cchc {
namespace {

Rows rows_of(FormOptions& to) {
    return {
        {plan_operand(to.plan)},
        {text_option("-d,--directory", "DIR",
                     {"Thư mục đặt biểu mẫu; được tạo nếu chưa có",
                      "The folder for the forms; made where it is not there"},
                     to.folder, {.is_required = true}),
         flag_option("--prefill",
                     {"Điền sẵn nội dung các phiếu chấm đã có", "Fill in what the score cards say already"},
                     to.prefill),
         flag_option("--council",
                     {"Lập biểu mẫu thẩm định của hội đồng cho vòng tiếp theo",
                      "Make the council's form for the next round instead"},
                     to.council),
         format_option(to.format)}};
}

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

std::string listed(const std::vector<FormFile>& forms, const Plan& plan, bool as_json, Language language) {
    if (!as_json) {
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

int write_forms(const Validation& validation, const FormOptions& options, const Files& files,
                const Console& console) {
    const Language language = console.language();
    const auto told = [&](const Findings& findings) {
        console.tell(findings);
        return code_of(findings);
    };
    const Assessment& assessment = validation.assessment;
    const auto forms = files_of(assessment, options.folder, language);
    Findings findings;
    std::vector<FormContent> contents(forms.size());
    if (options.prefill) contents = contents_of(validation, forms, language, findings);
    if (findings.has_errors()) {
        const int code = told(findings);
        console.complain(texts::cards_refused);
        return code;
    }
    for (const auto& form : forms) {
        if (files.kind(form.path) != FileKind::none)
            findings.add(io_finding(Message::target_exists, form.path, ""));
    }
    if (findings.has_errors()) return told(findings);
    if (const auto failure = make_folder(options.folder); !failure.empty()) {
        findings.add(io_finding(Message::file_not_written, options.folder, failure));
        return told(findings);
    }
    for (std::size_t i = 0; i < forms.size(); ++i) {
        const std::string failure =
            write_form(request_of(assessment, forms[i].officer, language), contents[i], forms[i].path);
        if (failure.empty()) continue;
        findings.add(io_finding(Message::file_not_written, forms[i].path, failure));
        return told(findings);
    }
    return console.print(listed(forms, assessment.plan, options.format == Format::json, language));
}

int run(const FormOptions& options, Console& console) {
    if (options.council && options.prefill) return console.refuse(texts::council_and_prefill);
    if (options.council) return make_council_form(options, console);
    const auto files = make_disk_files();
    Sources sources;
    const PlanArgument plan = plan_argument(options.plan, *files, sources, console);
    if (plan.path.empty()) return plan.code;
    FrameworkStore frameworks(*files, sources);
    ValidateOptions how{.evidence = EvidenceMode::off,
                        .scores = false,
                        .survey = false,
                        .jobs = console.options().jobs,
                        .frameworks = &frameworks};
    Validation validation = validate(plan.path, *files, sources, how);
    console.speak_as(validation.assessment.plan.language);
    const auto refused = [&](Bilingual why) {
        console.tell(validation.findings);
        console.complain(why);
        return std::max(code_of(validation.findings), exit_code::data);
    };
    if (validation.findings.has_errors() || validation.assessment.framework == nullptr) {
        return refused(texts::forms_refused);
    }
    if (options.prefill) {
        how.scores = true;
        validation = validate(plan.path, *files, sources, how);
        if (!is_read_whole(validation.assessment)) return refused(texts::cards_refused);
    }
    return write_forms(validation, options, *files, console);
}

}  // namespace

Command form_command() {
    return declare(texts::form, texts::form_more, rows_of, run);
}

}  // namespace cchc
