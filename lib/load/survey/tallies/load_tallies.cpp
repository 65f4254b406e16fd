// SPDX-License-Identifier: MIT
#include "load/survey/tallies/load_tallies.hpp"

#include "load/survey/table_files.hpp"
#include "load/survey/tallies/tally_rows.hpp"

namespace cchc {
namespace {

void put(const TalliedQuestions& tallied, const Questionnaire& questionnaire, Responses& responses) {
    for (const auto& [key, tally] : tallied) {
        const auto [question, group] = key;
        if (!questionnaire.questions[question].asks(group)) continue;  // told
        AnswerCount& count = responses.answers[question][group];
        if (count.has_answers()) {
            responses.tallied_and_answered.push_back({question, group, tally.place});
            continue;
        }
        count.tallied_at = tally.place;
        count.options.assign(tally.options.begin(), tally.options.end());
        count.blank = tally.blank;
        count.unknown = tally.unknown;
        count.asked = tally.blank + tally.unknown;
        for (const std::size_t ticked : tally.options) count.asked += ticked;
        Place& column = responses.columns[question];
        if (!column.is_known()) column = tally.place;
    }
}

}  // namespace

void load_tallies(Assessment& assessment, const Files& files, Sources& sources, Findings& findings) {
    const Questionnaire& questionnaire = *assessment.questionnaire;
    Responses& responses = *assessment.responses;
    const auto chosen = choose_files({.choice = assessment.plan.survey->tallies,
                                      .key = "tallies",
                                      .folder = assessment.folder,
                                      .ignored = Message::not_tallies,
                                      .takes_spreadsheets = true,
                                      .takes_csv = true},
                                     files, sources, findings);
    const TableFiles tables =
        load_tables({chosen.files, assessment.folder, "tallies"}, files, sources, findings);
    responses.are_complete = responses.are_complete && chosen.are_complete;
    TallyTaker taker(questionnaire, assessment.plan.unit, findings);
    for (const auto& file : tables.files) {
        if (file.source != nullptr) responses.sources.push_back(file.source);
        const std::size_t errors = findings.count(Severity::error);
        const bool is_read =
            read_result_table(tables, file, "question, group, option, count", taker, findings);
        taker.finish_file(assessment.survey_notes);
        const bool is_sound = is_read && findings.count(Severity::error) == errors;
        responses.are_complete = responses.are_complete && is_sound;
    }
    put(taker.tallied(), questionnaire, responses);
}

}  // namespace cchc
