// SPDX-License-Identifier: MIT
// Answers that others counted.
#include <doctest/doctest.h>

#include "report/survey/survey_json.hpp"
#include "report/survey/survey_text.hpp"
#include "score/score.hpp"
#include "score/survey.hpp"
#include "surveyed_ward.hpp"

using namespace cchc;
using namespace test;

namespace {

// The answers of `responses`, counted.
const std::string counted =
    "question,group,option,count\nC1,can-bo,A,1\nC1,can-bo,D,1\nC1,dan,A,1\nC1,dan,K,1\n"
    "C2,dan,B,1\nC2,dan,blank,1\n";

class Tallied : public Ward {
  public:
    Tallied() {
        change("plan.yaml", "deadline", "survey: {questionnaire: q.yaml, tallies: [t.csv]}\ndeadline");
        write("q.yaml", questionnaire).write("t.csv", counted);
    }
};

std::string found(const std::string& text) {
    return brief(Tallied().write("t.csv", text).validate().findings);
}

}  // namespace

TEST_CASE("tallies: the same numbers as the responses that they count, long and wide") {
    Surveyed answered;
    const auto expected = survey_results(answered.validate().assessment);
    const std::string wide =
        "group;question;blank;K;D;B;A\ncan-bo;C1;;;1;;1\nDân;C1;0;1;0;0;1\ndan;C2;1;;;1;\n";
    for (const std::string& text : {counted, "sep=;\n" + wide, "Tổng hợp\n" + wide}) {
        Tallied ward;
        ward.change("q.yaml", "title: Người dân", "title: dân").write("t.csv", text);
        const Validation& validation = ward.validate();
        CHECK(brief(validation.findings).empty());
        const auto survey = survey_results(validation.assessment);
        CHECK(survey.points == expected.points);
        for (std::size_t group = 0; group < 2; ++group) {
            const auto& questions = survey.items.at(0).groups.at(group).questions;
            for (std::size_t i = 0; i < questions.size(); ++i) {
                const QuestionResult& one = expected.items.at(0).groups.at(group).questions.at(i);
                CHECK(questions[i].asked == one.asked);
                CHECK(questions[i].blank == one.blank);
                CHECK(questions[i].skipped == one.skipped);
                CHECK(questions[i].counts == one.counts);
                CHECK(questions[i].tallied_at.is_known());
            }
        }
        CHECK(score(*valid(validation)).stage == Stage::self);
    }
}

TEST_CASE("tallies: where a count stands can be told") {
    Tallied ward;  // places point into its files
    const auto survey = survey_results(ward.validate().assessment);
    const QuestionResult& question = survey.items.at(0).groups.at(1).questions.at(1);
    CHECK(in_words(question.tallied_at) == "t.csv:6");
}

TEST_CASE("tallies: beside responses each question of a group has one of the two") {
    Surveyed ward;
    ward.change("plan.yaml", "[r.csv]", "[r.csv], tallies: [t.csv]");
    ward.write("r.csv", "id,group,C1\n1,can-bo,A\n2,can-bo,D\n3,dan,A\n4,dan,K\n");
    ward.write("t.csv", "question,group,option,count\nC2,dan,B,1\nC2,dan,blank,1\n");
    const Validation& validation = ward.validate();
    CHECK(brief(validation.findings).empty());
    CHECK(survey_results(validation.assessment).points.value().decimal_text() == "1.8");
    ward.write("t.csv", "question,group,option,count\nC2,dan,B,1\nC1,dan,A,5\n");
    CHECK(brief(ward.validate().findings) == "duplicate-survey-result t.csv:3:1 2.1 3\n");
    CHECK(survey_results(ward.validate().assessment).items.at(0).groups.at(1).questions.at(0).asked == 2);
}

TEST_CASE("tallies: what is not in the questionnaire, stands twice or is no count") {
    CHECK(found(counted + "C9,dan,A,1\n") == "survey-unknown-question t.csv:8:1\n");
    CHECK(found(counted + "Câu hỏi khác hẳn,dan,A,1\n") == "survey-unknown-question t.csv:8:1\n");
    CHECK(found(counted + "C1,khach,A,1\n") == "survey-unknown-group t.csv:8:4\n");
    CHECK(found(counted + "C1,dan,Z,1\n") == "survey-unknown-option t.csv:8:8 2.1\n");
    CHECK(found(counted + "C1,dan,A,1\n") == "duplicate-survey-result t.csv:8:10 2.1\n");
    CHECK(found(counted + "C1,dan,blank,1\nC1,dan,blank,1\n") == "duplicate-survey-result t.csv:9:14 2.1\n");
    CHECK(found(counted + "C2,can-bo,A,1\n") == "survey-not-asked t.csv:8:13 2.1\n");
    CHECK(found(counted + "C1,dan,B,1.5\n") == "bad-number t.csv:8:10\n");
    CHECK(found(counted + "C1,dan,B,-1\n") == "bad-number t.csv:8:10\n");
    CHECK(found(counted + "C1,dan,B,nhiều\n") == "bad-number t.csv:8:10\n");
    CHECK(found(counted + "C1,dan,,1\n") == "missing-key t.csv:8:1\n");
    CHECK(found(counted + ",dan,B,1\n") == "missing-key t.csv:8:2\n");
    CHECK(found("question,group,A,B,D,K,Z,blank\nC1,can-bo,1,,1,,,\nC1,dan,1,,,1,,\nC2,dan,,1,,,,1\n") ==
          "column-ignored t.csv:1:24\n");
    CHECK(found("câu,nhóm\nC1,dan\n") == "survey-bad-header t.csv:1:1\n");
    Tallied own;
    own.change("q.yaml", "text: Hai", "options: {co: 100}, text: Hai");
    own.write("t.csv", "question,group,A,D,K,co\nC1,can-bo,1,1,,\nC1,dan,1,,1,\nC2,dan,1,,,1\n");
    CHECK(brief(own.validate().findings) == "survey-unknown-option t.csv:4:8 2.1\n");
    Tallied none;
    none.change("plan.yaml", "t.csv", "t.pdf").write("t.pdf", "x");
    CHECK(brief(none.validate().findings) == "bad-value plan.yaml:6:43\n");
}

TEST_CASE("tallies: rows of totals and of other units are passed over and counted") {
    Tallied ward;
    ward.write("t.csv",
               "unit,question,group,option,count\nthu,C1,can-bo,A,1\nkhac,C1,can-bo,A,1\nthu,C1,dan,A,1\n"
               "thu,C2,dan,B,1\n,,,Tổng,4\n");
    const Validation& validation = ward.validate();
    CHECK(brief(validation.findings).empty());
    const auto& notes = validation.assessment.survey_notes;
    REQUIRE(notes.size() == 2);
    CHECK(notes[0].kind == SurveyNoteKind::totals);
    CHECK(notes[1].kind == SurveyNoteKind::other_units);
    const auto survey = survey_results(validation.assessment);
    CHECK(has(survey_text(validation.assessment, survey, {.language = Language::en}),
              "t.csv:3: rows of other units are passed over (rows: 1)"));
    CHECK(has(survey_json(validation.assessment, survey, "x", Language::en),
              "t.csv:6: rows of totals are passed over (rows: 1)"));
}

TEST_CASE("survey: fewer answers to an item than its minimum") {
    CHECK(linted("average:", "minimum: {\"2.1\": 4}\naverage:") ==
          "survey-few-answers q.yaml:10:10 2.1\nsurvey-few-answers q.yaml:11:10 2.1\n");
    // C1 has three valid answers, C2 one.
    CHECK(linted("average:", "minimum: {\"2.1\": 3}\naverage:") == "survey-few-answers q.yaml:11:10 2.1\n");
    CHECK(linted("average:", "minimum: {\"2.1\": 1}\naverage:").empty());
    CHECK(linted("average:", "minimum: {\"1.1\": 1}\naverage:") == "not-a-survey-item q.yaml:4:11 1.1\n");
    CHECK(linted("average:", "minimum: {\"2.7\": 1}\naverage:") == "unknown-item q.yaml:4:11 2.7\n");
    CHECK(linted("average:", "minimum: {\"2.1\": x}\naverage:") == "bad-number q.yaml:4:18\n");
    CHECK(linted("average:", "minimum: 3\naverage:") == "wrong-type q.yaml:4:10\n");
}

TEST_CASE("survey: the share of those invited who answered, and more than were invited") {
    Surveyed ward;
    ward.change("q.yaml", "title: Người dân", "title: Người dân, invited: 8");
    const Assessment& assessment = ward.validate().assessment;
    CHECK(brief(ward.validate().findings).empty());
    REQUIRE(response_rate(assessment, 1));
    CHECK(response_rate(assessment, 1)->decimal_text() == "25");
    CHECK(!response_rate(assessment, 0));
    const auto survey = survey_results(assessment);
    CHECK(
        has(survey_text(assessment, survey, {.language = Language::en}), "8 invited, response rate 25.00%"));
    CHECK(has(survey_json(assessment, survey, "x", Language::en), "\"invited\": 8,\n      \"rate\": 25,"));
    CHECK(linted("title: Người dân", "title: Người dân, invited: 1") == "survey-over-invited q.yaml:7:10\n");
    CHECK(linted("title: Người dân", "title: Người dân, invited: 2").empty());
    Tallied tallied;
    tallied.change("q.yaml", "title: Người dân", "title: Người dân, invited: 8");
    CHECK(response_rate(tallied.validate().assessment, 1)->decimal_text() == "25");
}

TEST_CASE("tallies: a row with more cells than the header is told") {
    CHECK(found("question,group,option,count\nC1,can-bo,A,1,5\n").find("csv-syntax t.csv:2:") !=
          std::string::npos);
}
