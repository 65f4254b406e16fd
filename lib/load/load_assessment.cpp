// SPDX-License-Identifier: MIT
#include "load/load_assessment.hpp"

#include <algorithm>

#include "load/cards/load_appraisal.hpp"
#include "load/cards/load_scorecard.hpp"
#include "load/files/choose_files.hpp"
#include "load/files/find_path.hpp"
#include "load/files/load_source.hpp"
#include "load/files/load_spreadsheet.hpp"
#include "load/forms/load_council_form.hpp"
#include "load/forms/load_form.hpp"
#include "load/load_plan.hpp"
#include "load/survey/load_questionnaire.hpp"
#include "load/survey/load_responses.hpp"

namespace cchc {
namespace {

class AssessmentLoader {
  public:
    AssessmentLoader(const Files& files, Sources& sources, Findings& findings)
        : files_(files), sources_(sources), findings_(findings) {}

    Assessment load(const std::string& plan_path, const LoadOptions& options) {
        assessment_.folder = parent_path(plan_path);
        const auto loaded = load_source({plan_path, file_name(plan_path)}, files_, sources_, findings_);
        assessment_.sources.push_back(loaded.source);
        if (!loaded.is_readable) return std::move(assessment_);
        auto plan = load_plan(loaded.source, findings_);
        if (!plan) return std::move(assessment_);
        assessment_.plan = std::move(*plan);
        assessment_.plan_is_read = true;
        load_framework(options.read_framework);
        if (options.scores) {
            load_scores();
            load_appraisals();
            load_forms();
        }
        if (options.survey && assessment_.plan.survey) load_survey(*assessment_.plan.survey);
        return std::move(assessment_);
    }

  private:
    const Plan& plan() const { return assessment_.plan; }

    void load_framework(const FrameworkReader& read_framework) {
        if (plan().framework.value.empty()) return;
        const NamedPath named{assessment_.folder, plan().framework, "framework", true};
        const auto path = find_path(named, FileKind::file, files_, findings_);
        if (!path) return;
        auto read = read_framework(*path, normal_path(plan().framework.value));
        assessment_.framework = std::move(read.framework);
        assessment_.sources.push_back(read.source);
        findings_.append(std::move(read.findings));
    }

    void load_scores() {
        const auto chosen =
            choose_files({plan().scores, "scores", assessment_.folder, Message::not_a_scorecard, true},
                         files_, sources_, findings_);
        assessment_.scorecards_are_complete = chosen.are_complete;
        for (const auto& file : chosen.files) load_card(file);
    }

    SourceRequest request_of(const ChosenFile& file, const std::string& key) const {
        return {file.path, relative_path(file.path, assessment_.folder), file.named_at, key};
    }

    void load_card(const ChosenFile& file) {
        const SourceRequest request = request_of(file, "scores");
        if (is_spreadsheet(file.path)) return keep_form(request);
        const auto loaded = load_source(request, files_, sources_, findings_);
        assessment_.sources.push_back(loaded.source);
        if (!loaded.is_readable) {
            assessment_.scorecards_are_complete = false;
            return;
        }
        assessment_.scorecards.push_back(load_scorecard(loaded.source, findings_));
        const auto& card = assessment_.scorecards.back();
        if (card.is_faulty && !card.officer) assessment_.scorecards_are_complete = false;
    }

    void load_appraisals() {
        if (!plan().appraisal) return;
        const auto chosen = choose_files(
            {*plan().appraisal, "appraisal", assessment_.folder, Message::not_an_appraisal, true}, files_,
            sources_, findings_);
        assessment_.appraisals_are_complete = chosen.are_complete;
        for (const auto& file : chosen.files) load_appraisal_file(file);
    }

    void load_appraisal_file(const ChosenFile& file) {
        const SourceRequest request = request_of(file, "appraisal");
        if (is_spreadsheet(file.path)) return keep_council_form(request);
        const auto loaded = load_source(request, files_, sources_, findings_);
        assessment_.sources.push_back(loaded.source);
        appraisals_.push_back(loaded.is_readable ? load_appraisal(loaded.source, findings_) : std::nullopt);
    }

    void keep_council_form(const SourceRequest& request) {
        auto bytes = load_bytes(request, files_, sources_, findings_);
        if (bytes) {
            forms_.push_back({request.path, request.name, std::move(*bytes)});
            places_.push_back({appraisals_.size(), assessment_.sources.size(), true});
            assessment_.sources.push_back(nullptr);
        }
        appraisals_.emplace_back();
    }

    /// By round, then in order of their names.
    void settle_appraisals() {
        for (auto& appraisal : appraisals_) {
            if (!appraisal || appraisal->is_faulty) assessment_.appraisals_are_complete = false;
            if (appraisal) assessment_.appraisals.push_back(std::move(*appraisal));
        }
        std::stable_sort(
            assessment_.appraisals.begin(), assessment_.appraisals.end(),
            [](const Appraisal& a, const Appraisal& b) { return a.round.value < b.round.value; });
    }

    void load_survey(const SurveyFiles& survey) {
        const NamedPath named{assessment_.folder, survey.questionnaire, "questionnaire", false};
        if (const auto path = find_path(named, FileKind::file, files_, findings_)) {
            const auto loaded = load_source(request_of({*path, survey.questionnaire.place}, "questionnaire"),
                                            files_, sources_, findings_);
            assessment_.sources.push_back(loaded.source);
            if (loaded.is_readable) assessment_.questionnaire = load_questionnaire(loaded.source, findings_);
        }
        if (!plan().has_responses() || !assessment_.questionnaire) return;
        const auto chosen = choose_files({.choice = survey.responses,
                                          .key = "responses",
                                          .folder = assessment_.folder,
                                          .ignored = Message::not_responses,
                                          .takes_spreadsheets = true,
                                          .takes_csv = true},
                                         files_, sources_, findings_);
        auto responses = load_responses({chosen.files, assessment_.folder}, *assessment_.questionnaire,
                                        files_, sources_, findings_);
        responses.are_complete = responses.are_complete && chosen.are_complete;
        assessment_.sources.insert(assessment_.sources.end(), responses.sources.begin(),
                                   responses.sources.end());
        assessment_.responses = std::move(responses);
    }

    /// A form waits until all are known: they are read together. Its card's place is kept.
    void keep_form(const SourceRequest& request) {
        auto bytes = load_bytes(request, files_, sources_, findings_);
        if (!bytes) {
            assessment_.scorecards_are_complete = false;
            return;
        }
        forms_.push_back({request.path, request.name, std::move(*bytes)});
        places_.push_back({assessment_.scorecards.size(), assessment_.sources.size(), false});
        assessment_.scorecards.emplace_back();
        assessment_.sources.push_back(nullptr);
    }

    void load_forms() {
        const auto loaded = load_spreadsheets(forms_, sources_, findings_);
        std::vector<std::size_t> unread;
        for (std::size_t i = 0; i < loaded.size(); ++i) {
            assessment_.sources[places_[i].source] = loaded[i].source;
            if (places_[i].is_council) {
                if (loaded[i].is_readable && assessment_.framework != nullptr) {
                    appraisals_[places_[i].at] = load_council_form(
                        {loaded[i].source, loaded[i].spreadsheet, plan(), *assessment_.framework}, findings_);
                }
                continue;
            }
            Scorecard& card = assessment_.scorecards[places_[i].at];
            if (loaded[i].is_readable && assessment_.framework != nullptr) {
                card = load_form({loaded[i].source, loaded[i].spreadsheet, plan(), *assessment_.framework},
                                 findings_);
            }
            if (card.officer) continue;
            assessment_.scorecards_are_complete = false;
            unread.push_back(places_[i].at);
        }
        for (auto card = unread.rbegin(); card != unread.rend(); ++card) {
            assessment_.scorecards.erase(assessment_.scorecards.begin() + static_cast<std::ptrdiff_t>(*card));
        }
        settle_appraisals();
    }

    struct FormPlace {
        std::size_t at;  ///< of the card, or of the appraisal
        std::size_t source;
        bool is_council;
    };

    const Files& files_;
    Sources& sources_;
    Findings& findings_;
    Assessment assessment_;
    std::vector<SpreadsheetFile> forms_;
    std::vector<FormPlace> places_;
    std::vector<std::optional<Appraisal>> appraisals_;  ///< in order of their names; null: not read
};

}  // namespace

Assessment load_assessment(const std::string& plan_path, const Files& files, Sources& sources,
                           const LoadOptions& options, Findings& findings) {
    return AssessmentLoader(files, sources, findings).load(plan_path, options);
}

}  // namespace cchc
