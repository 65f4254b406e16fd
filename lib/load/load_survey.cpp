// SPDX-License-Identifier: MIT
#include "load/load_survey.hpp"

#include "load/cards/load_whose.hpp"
#include "load/files/choose_files.hpp"
#include "load/files/find_path.hpp"
#include "load/files/load_source.hpp"
#include "load/survey/handed_over/load_handed_over.hpp"
#include "load/survey/load_questionnaire.hpp"
#include "load/survey/responses/load_responses.hpp"
#include "load/survey/tallies/load_tallies.hpp"

namespace cchc {
namespace {

class SurveyLoader {
  public:
    SurveyLoader(Assessment& assessment, const Files& files, Sources& sources, Findings& findings)
        : assessment_(assessment),
          survey_(*assessment.plan.survey),
          files_(files),
          sources_(sources),
          findings_(findings) {}

    void load() {
        if (!survey_.questionnaire.value.empty()) load_questions();
        if (survey_.has_answers() && assessment_.questionnaire) load_answers();
        if (!survey_.handed_over.names.empty()) load_handed_over(assessment_, files_, sources_, findings_);
    }

    void load_questions() {
        const NamedPath named{assessment_.folder, survey_.questionnaire, "questionnaire", false};
        const auto path = find_path(named, FileKind::file, files_, findings_);
        if (!path) return;
        const auto loaded = load_source(
            {*path, relative_path(*path, assessment_.folder), survey_.questionnaire.place, "questionnaire"},
            files_, sources_, findings_);
        assessment_.sources.push_back(loaded.source);
        if (loaded.is_readable) assessment_.questionnaire = load_questionnaire(loaded.source, findings_);
        if (assessment_.questionnaire)
            is_of_plan(assessment_.questionnaire->whose, assessment_.plan, findings_);
    }

  private:
    void load_answers() {
        const auto chosen = choose_files({.choice = survey_.responses,
                                          .key = "responses",
                                          .folder = assessment_.folder,
                                          .ignored = Message::not_responses,
                                          .takes_spreadsheets = true,
                                          .takes_csv = true},
                                         files_, sources_, findings_);
        auto responses =
            load_responses({chosen.files, assessment_.folder, assessment_.plan}, *assessment_.questionnaire,
                           files_, sources_, assessment_.survey_notes, findings_);
        responses.are_complete = responses.are_complete && chosen.are_complete;
        assessment_.responses = std::move(responses);
        if (!survey_.tallies.names.empty()) load_tallies(assessment_, files_, sources_, findings_);
        assessment_.sources.insert(assessment_.sources.end(), assessment_.responses->sources.begin(),
                                   assessment_.responses->sources.end());
    }

    Assessment& assessment_;
    const SurveyFiles& survey_;
    const Files& files_;
    Sources& sources_;
    Findings& findings_;
};

}  // namespace

void load_survey(Assessment& assessment, const Files& files, Sources& sources, Findings& findings) {
    SurveyLoader(assessment, files, sources, findings).load();
}

void load_questions(Assessment& assessment, const Files& files, Sources& sources, Findings& findings) {
    SurveyLoader(assessment, files, sources, findings).load_questions();
}

}  // namespace cchc
