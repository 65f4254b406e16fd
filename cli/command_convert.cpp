// SPDX-License-Identifier: MIT
#include <algorithm>

#include "check/form_content.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/plan_argument.hpp"
#include "cli/texts.hpp"
#include "load/cards/load_scorecard.hpp"
#include "load/files/folder_entry.hpp"
#include "load/files/load_source.hpp"
#include "load/files/load_spreadsheet.hpp"
#include "load/forms/load_council_form.hpp"
#include "load/forms/load_form.hpp"
#include "model/assignment.hpp"
#include "report/cards/appraisal_yaml.hpp"
#include "report/cards/scorecard_yaml.hpp"
#include "workbook/forms/form_book.hpp"

namespace cchc {
namespace {

struct ConvertOptions {
    std::string file;
    std::string output;
    std::string plan;  ///< where it is not in a folder above
};

Rows rows_of(ConvertOptions& to) {
    return {{{"FILE",
              {"Phiếu chấm: .yaml, .xlsx hoặc .ods", "The score card: .yaml, .xlsx or .ods"},
              &to.file,
              Bilingual{"cần nêu phiếu chấm cần chuyển", "name the score card to convert"}}},
            {text_option("-o,--output", "FILE",
                         {"Tệp cần ghi: .xlsx hoặc .yaml", "The file to write: .xlsx or .yaml"}, to.output,
                         {.is_required = true}),
             text_option("--plan", "PLAN",
                         {"Kế hoạch của phiếu, nếu không ở thư mục trên",
                          "The plan, where it is not in a folder above"},
                         to.plan)}};
}

bool is_yaml(std::string_view path) {
    return has_ending(path, {".yaml", ".yml"});
}
bool is_form(std::string_view path) {
    return has_ending(path, {".xlsx", ".ods"});
}

/// One conversion: from a file to another, by a plan.
class Conversion {
  public:
    Conversion(const ConvertOptions& options, const Console& console, const Files& files, Sources& sources,
               const Validation& validation)
        : options_(options),
          console_(console),
          files_(files),
          sources_(sources),
          assessment_(validation.assessment) {}

    int run() {
        if (files_.kind(options_.output) != FileKind::none) {
            findings_.add({.message = Message::target_exists, .args = {{"file", options_.output}}});
            return end();
        }
        return is_yaml(file()) ? convert_card(read_yaml()) : convert_form();
    }

  private:
    const std::string& file() const { return options_.file; }

    /// An officer's form or the council's.
    int convert_form() {
        auto bytes = load_bytes({file(), file_name(file())}, files_, sources_, findings_);
        if (!bytes) return end();
        const auto loaded =
            load_spreadsheets({{file(), file_name(file()), std::move(*bytes)}}, sources_, findings_).front();
        if (!loaded.is_readable) return end();
        const FormInput input{loaded.source, loaded.spreadsheet, assessment_.plan, *assessment_.framework};
        if (!is_council_form(loaded.spreadsheet)) return convert_card(load_form(input, findings_));
        is_council_ = true;
        const auto appraisal = load_council_form(input, findings_);
        if (findings_.has_errors() || !appraisal) return end();
        return end_with(write_file(options_.output, appraisal_yaml(*appraisal)));
    }

    int convert_card(const Scorecard& card) {
        const auto officer = officer_of(card);
        if (findings_.has_errors() || !card.is_whole() || !officer) return end();
        const FormRequest request{assessment_.plan, *assessment_.framework, *officer, console_.language()};
        const FormContent content = form_content(request, {&card}, findings_);
        if (findings_.has_errors()) return end();
        return end_with(is_yaml(file()) ? write_form(request, content, options_.output)
                                        : write_file(options_.output, scorecard_yaml(card)));
    }

    /// `failure`: why nothing was written, or empty.
    int end_with(const std::string& failure) {
        if (!failure.empty()) {
            findings_.add({.message = Message::file_not_written,
                           .args = {{"file", options_.output}, {"reason", failure}}});
            return end();
        }
        tell();
        return console_.print(options_.output + "\n");
    }

    Scorecard read_yaml() {
        const auto loaded = load_source({file(), file_name(file())}, files_, sources_, findings_);
        return loaded.is_readable ? load_scorecard(loaded.source, findings_) : Scorecard{};
    }

    std::optional<std::size_t> officer_of(const Scorecard& card) {
        if (!card.officer) return std::nullopt;
        const auto officer = find_officer(assessment_.plan, card.officer->value);
        if (officer || findings_.has_errors()) return officer;
        findings_.add(
            {.message = Message::officer_unknown,
             .place = card.officer->place,
             .args = {{"found", card.officer->value}, {"expected", officer_ids(assessment_.plan)}}});
        return std::nullopt;
    }

    void tell() {
        findings_.sort();
        console_.tell(findings_);
    }

    int end() {
        tell();
        const int code = code_of(findings_, false);
        if (code != exit_code::io)
            console_.complain(is_council_ ? texts::decisions_refused : texts::cards_refused);
        return std::max(code, exit_code::data);
    }

    const ConvertOptions& options_;
    const Console& console_;
    const Files& files_;
    Sources& sources_;
    const Assessment& assessment_;
    Findings findings_;
    bool is_council_ = false;  ///< the file is the council's form
};

int run(const ConvertOptions& options, Console& console) {
    const bool fits = (is_yaml(options.file) && has_ending(options.output, {".xlsx"})) ||
                      (is_form(options.file) && is_yaml(options.output));
    if (!fits) return console.refuse(texts::same_kind, {options.file, options.output});
    const auto files = make_disk_files();
    Sources sources;
    const PlanArgument plan =
        plan_argument(options.plan.empty() ? options.file : options.plan, *files, sources, console);
    if (plan.path.empty()) return plan.code;
    const ValidateOptions how{
        .evidence = EvidenceMode::off, .scores = false, .survey = false, .jobs = console.options().jobs};
    const Validation validation = validate(plan.path, *files, sources, how);
    console.speak_as(validation.assessment.plan.language);
    if (validation.findings.has_errors() || validation.assessment.framework == nullptr) {
        console.tell(validation.findings);
        console.complain(texts::forms_refused);
        return std::max(code_of(validation.findings), exit_code::data);
    }
    return Conversion(options, console, *files, sources, validation).run();
}

}  // namespace

Command convert_command() {
    return declare(texts::convert, texts::convert_more, rows_of, run);
}

}  // namespace cchc
