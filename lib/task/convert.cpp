// SPDX-License-Identifier: MIT
#include "task/convert.hpp"

#include "base/platform.hpp"
#include "check/form_content.hpp"
#include "check/rounds/decisions_to_reply.hpp"
#include "load/cards/load_scorecard.hpp"
#include "load/cards/load_whose.hpp"
#include "load/files/folder_entry.hpp"
#include "load/files/load_source.hpp"
#include "load/files/load_spreadsheet.hpp"
#include "load/forms/council/load_council_form.hpp"
#include "load/forms/load_form.hpp"
#include "model/assignment.hpp"
#include "report/cards/appraisal_yaml.hpp"
#include "report/cards/scorecard_yaml.hpp"
#include "task/file_fault.hpp"
#include "workbook/forms/form_book.hpp"

namespace cchc {
namespace {

bool is_yaml(std::string_view path) {
    return has_ending(path, {".yaml", ".yml"});
}

/// One conversion: from a file to another, by a plan. `findings` grows.
class Conversion {
  public:
    Conversion(const ConvertRequest& request, const Files& files, Sources& sources,
               const Validation& validation, Findings& findings)
        : request_(request),
          files_(files),
          sources_(sources),
          validation_(validation),
          assessment_(validation.assessment),
          findings_(findings) {}

    /// Whether it was written; else the findings say why not.
    bool run() {
        if (files_.kind(request_.to) != FileKind::none) {
            findings_.add(target_exists(request_.to));
            return false;
        }
        if (!is_yaml(request_.from)) return convert_form();
        const Scorecard card = read_yaml();
        return is_of_plan(card.whose, assessment_.plan, findings_) && convert_card(card);
    }
    /// Whether the file is the council's form.
    bool is_council() const { return is_council_; }

  private:
    /// An officer's form or the council's.
    bool convert_form() {
        auto bytes = load_bytes({request_.from, file_name(request_.from)}, files_, sources_, findings_);
        if (!bytes) return false;
        const auto loaded = load_spreadsheets({{request_.from, file_name(request_.from), std::move(*bytes)}},
                                              sources_, findings_)
                                .front();
        if (!loaded.is_readable) return false;
        const FormInput input{loaded.source, loaded.spreadsheet, assessment_.plan, *assessment_.framework};
        is_council_ = is_council_form(loaded.spreadsheet);
        if (!is_council_) return convert_card(load_form(input, findings_));
        const auto appraisal = load_council_form(input, findings_);
        if (findings_.has_errors() || !appraisal) return false;
        return is_written(write_file(request_.to, appraisal_yaml(*appraisal)));
    }

    bool convert_card(const Scorecard& card) {
        const auto officer = officer_of(card);
        if (findings_.has_errors() || !card.is_whole() || !officer) return false;
        const Language language = request_.language.of(assessment_.plan.language);
        const FormRequest form = next_form(validation_.assessment, validation_.answers, *officer, language);
        const FormContent content = form_content(form, {&card}, findings_);
        if (findings_.has_errors()) return false;
        return is_written(is_yaml(request_.from) ? write_form(form, content, request_.to)
                                                 : write_file(request_.to, scorecard_yaml(card)));
    }

    /// `failure`: why nothing was written, or empty.
    bool is_written(const std::string& failure) {
        if (!failure.empty()) findings_.add(not_written(request_.to, failure));
        return failure.empty();
    }

    Scorecard read_yaml() {
        const auto loaded =
            load_source({request_.from, file_name(request_.from)}, files_, sources_, findings_);
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

    const ConvertRequest& request_;
    const Files& files_;
    Sources& sources_;
    const Validation& validation_;
    const Assessment& assessment_;
    Findings& findings_;
    bool is_council_ = false;
};

}  // namespace

bool can_convert(const std::string& from, const std::string& to) {
    return (is_yaml(from) && has_ending(to, {".xlsx"})) ||
           (has_ending(from, {".xlsx", ".ods"}) && is_yaml(to));
}

ConvertOutcome convert(const ConvertRequest& request, const Files& files, Sources& sources) {
    ValidateOptions how{
        .evidence = EvidenceMode::off, .scores = false, .survey = false, .jobs = request.jobs};
    Validation validation = validate(request.plan, files, sources, how);
    ConvertOutcome outcome;
    outcome.language = validation.assessment.plan.language;
    if (validation.findings.has_errors() || validation.assessment.framework == nullptr) {
        outcome.state = ConvertState::plan_has_errors;
        outcome.findings = std::move(validation.findings);
        return outcome;
    }
    if (is_yaml(request.from)) {  // a form tells what the council decided, and which of the officer's it is
        how.scores = true;
        validation = validate(request.plan, files, sources, how);
    }
    Conversion conversion(request, files, sources, validation, outcome.findings);
    const bool is_written = conversion.run();
    outcome.findings.sort();
    if (!is_written)
        outcome.state =
            conversion.is_council() ? ConvertState::decisions_refused : ConvertState::card_refused;
    return outcome;
}

}  // namespace cchc
