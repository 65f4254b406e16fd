// SPDX-License-Identifier: MIT
#include <algorithm>

#include "check/form_content.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/plan_argument.hpp"
#include "cli/texts.hpp"
#include "load/files/folder_entry.hpp"
#include "load/forms/load_council_form.hpp"
#include "load/forms/load_form.hpp"
#include "load/cards/load_scorecard.hpp"
#include "load/files/load_source.hpp"
#include "load/files/load_spreadsheet.hpp"
#include "model/assignment.hpp"
#include "report/cards/appraisal_yaml.hpp"
#include "report/cards/scorecard_yaml.hpp"
#include "workbook/forms/form_book.hpp"

namespace cchc {
namespace {

bool is_yaml(std::string_view path) {
    return has_ending(path, {".yaml", ".yml"});
}
bool is_form(std::string_view path) {
    return has_ending(path, {".xlsx", ".ods"});
}

/// One conversion: from a file to another, by a plan.
class Conversion {
  public:
    Conversion(const Options& options, const Files& files, Sources& sources, const Validation& validation)
        : options_(options),
          files_(files),
          sources_(sources),
          assessment_(validation.assessment),
          language_(chosen_language(options, assessment_.plan.language)) {}

    int run() {
        if (files_.kind(options_.output) != FileKind::none) {
            findings_.add({.message = Message::target_exists, .args = {{"file", options_.output}}});
            return end();
        }
        return is_yaml(file()) ? convert_card(read_yaml()) : convert_form();
    }

  private:
    const std::string& file() const { return options_.paths.front(); }

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
        const FormRequest request{assessment_.plan, *assessment_.framework, *officer, language_};
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
        return print(options_.output + "\n", language_);
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
        if (findings_.all().empty()) return;
        static_cast<void>(write_stream(
            Stream::error, findings_text(findings_, style_for(Stream::error, options_, language_))));
    }

    int end() {
        tell();
        const int code = code_of(findings_, false);
        if (code != exit_code::io)
            complain(say(is_council_ ? texts::decisions_refused : texts::cards_refused, language_));
        return std::max(code, exit_code::data);
    }

    const Options& options_;
    const Files& files_;
    Sources& sources_;
    const Assessment& assessment_;
    Language language_;
    Findings findings_;
    bool is_council_ = false;  ///< the file is the council's form
};

}  // namespace

int convert_command(const Options& options) {
    const std::string& from = options.paths.front();
    const Language language = chosen_language(options, std::nullopt);
    const bool fits = (is_yaml(from) && has_ending(options.output, {".xlsx"})) ||
                      (is_form(from) && is_yaml(options.output));
    if (!fits)
        return refuse(say(texts::same_kind, language, {from, options.output}), language, "cchc convert");
    const auto files = make_disk_files();
    Sources sources;
    Options of_plan = options;
    if (!options.card_plan.empty()) of_plan.paths = {options.card_plan};
    const PlanArgument plan = plan_argument(of_plan, *files, sources, "cchc convert");
    if (plan.path.empty()) return plan.code;
    const ValidateOptions how{
        .evidence = EvidenceMode::off, .scores = false, .survey = false, .jobs = options.jobs};
    const Validation validation = validate(plan.path, *files, sources, how);
    if (validation.findings.has_errors() || validation.assessment.framework == nullptr) {
        const Language of_findings = chosen_language(options, validation.assessment.plan.language);
        static_cast<void>(
            write_stream(Stream::error,
                         findings_text(validation.findings, style_for(Stream::error, options, of_findings))));
        complain(say(texts::forms_refused, of_findings));
        return std::max(code_of(validation.findings, false), exit_code::data);
    }
    return Conversion(options, *files, sources, validation).run();
}

}  // namespace cchc
