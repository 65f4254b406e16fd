// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "report/survey/survey_csv.hpp"
#include "score/score.hpp"
#include "score/survey.hpp"
#include "surveyed_ward.hpp"

using namespace cchc;
using namespace test;

namespace {

std::string found(const std::string& text) {
    return brief(Surveyed().write("r.csv", text).validate().findings);
}

std::string linted(const std::string& from, const std::string& to) {
    return brief(Surveyed().change("q.yaml", from, to).validate().findings);
}

Results results_of(Ward& ward) {
    const auto results = score_draft(ward.validate());
    REQUIRE(results);
    return *results;
}

const ItemResult& item(const Results& results, const Validation& validation, const std::string& code) {
    return results.items.at(*validation.assessment.framework->find(code));
}

}  // namespace

TEST_CASE("survey: an item's points are its most points times the weighted mean of the groups' means") {
    Surveyed ward;
    const Validation& validation = ward.validate();
    CHECK(brief(validation.findings).empty());
    const auto results = score(*valid(validation));
    const ItemResult& survey = item(results, validation, "2.1");
    // (2 × 50 + 80) / 3 = 60 %, of 3 points
    CHECK(survey.survey.points().value().decimal_text() == "1.8");
    CHECK(survey.final.points() == survey.survey.points());
    CHECK(survey.counted.points().value().decimal_text() == "3");
    CHECK(!survey.exclusion);
    CHECK(recomputed(*survey.survey.trace) == survey.survey.trace->value);
    CHECK(results.total.survey.points().value().decimal_text() == "1.8");
    CHECK(results.stage == Stage::self);
}

TEST_CASE("survey: all answers in one pool leave the weights out") {
    Surveyed ward;
    ward.change("q.yaml", "by-group", "all-answers");
    const Results results = results_of(ward);
    // (100 + 0 + 100 + 60) / 4 = 65 %, of 3 points
    CHECK(results.total.survey.points().value().decimal_text() == "1.95");
}

TEST_CASE("survey: blanks and skips are counted and give no points") {
    Surveyed ward;
    const auto survey = survey_results(ward.validate().assessment);
    REQUIRE(survey.items.size() == 1);
    const auto& dan = survey.items[0].groups.at(1);
    CHECK(dan.questions.at(0).asked == 2);
    CHECK(dan.questions.at(0).answered == 1);
    CHECK(dan.questions.at(0).skipped == 1);
    CHECK(dan.questions.at(1).blank == 1);
    CHECK(dan.answered == 2);
    CHECK(dan.questions.at(0).share(0, false).value().decimal_text() == "100");
    CHECK(dan.questions.at(0).share(3, true).value().decimal_text() == "50");
}

TEST_CASE("survey: a question may have options of its own") {
    Surveyed ward;
    ward.change("q.yaml", "text: Hai", "options: {\"5\": 100, \"1\": 12.5}, text: Hai");
    ward.write("r.csv", "id,group,C1,C2\n1,can-bo,A,\n3,dan,,1\n");
    const Results results = results_of(ward);
    // (2 × 100 + 12.5) / 3 %, of 3 points, rounded from 2.125
    CHECK(results.total.survey.points().value().decimal_text() == "2.13");
}

TEST_CASE("survey: with an appraisal and responses the stage is final; without responses it is still out") {
    Surveyed ward;
    ward.change("plan.yaml", "deadline", "appraisal: [a.yaml]\ndeadline");
    ward.write("a.yaml", "schema: cchc/appraisal/1\nround: 1\nby: Hội đồng\nitems: []\n");
    CHECK(results_of(ward).stage == Stage::final);
    ward.change("plan.yaml", ", responses: [r.csv]", "");
    const Results out = results_of(ward);
    CHECK(out.stage == Stage::appraised);
    CHECK(out.total.counted.points().value().decimal_text() == "7");
}

TEST_CASE("responses: what is not in the questionnaire, at its place and once") {
    CHECK(found("id,group,C1,C2\n1,can-bo,A,\n2,dan,A,B\n3,dan,E,\n4,dan, E ,\n5,can-bo,A,\n") ==
          "survey-unknown-option r.csv:4:7 2.1\n");
    CHECK(found("id,group,C1,C2\n1,can-bo,A,\n2,dan,A,B\n3,canbo,A,\n4,,A,\n") ==
          "survey-unknown-group r.csv:4:3\nsurvey-unknown-group r.csv:5:3\n");
    CHECK(found("id,group,C1,C2,C3\n1,can-bo,A,,A\n2,dan,A,B,A\n") == "survey-unknown-question r.csv:1:16\n");
    CHECK(found("id,group,C1,C2,C1\n1,can-bo,A,,\n2,dan,A,B,\n") == "survey-bad-header r.csv:1:16\n");
    CHECK(found("id,C1,X\n1,A,\n") == "survey-bad-header r.csv:1:1\n");
    CHECK(found("\n\n") == "survey-bad-header r.csv:0:0\n");
    CHECK(found("id,group,C1,C2\n1,can-bo,A,\n1,dan,A,B\n2,dan,A,B\n") == "duplicate-response r.csv:3:1\n");
    CHECK(found("id,group,C1,C2\n1,can-bo,A,\n,dan,A,B\n") == "response-without-id r.csv:3:1\n");
    CHECK(found("id,group,C1,C2\n1,can-bo,A,,x\n2,dan,A,B,,\n") == "csv-syntax r.csv:2:13\n");
    CHECK(found("id,group,C1,C2\n1,can-bo,A,\n2,dan,\"A,B\n") == "csv-syntax r.csv:3:7\n");
    CHECK(found("id,group,C1,C2\n1,can-bo,\"A\"x,\n") == "csv-syntax r.csv:2:13\n");
    CHECK(found("id,group,C1,C2\n1,can-bo,A,B\n2,dan,A,B\n") == "survey-not-asked r.csv:2:12 2.1\n");
}

TEST_CASE("responses: ids are unique over all files, ascending or not") {
    Surveyed ward;
    ward.change("plan.yaml", "[r.csv]", "[r.csv, s.csv]");
    ward.write("r.csv", "id,group,C1,C2\n9,can-bo,A,\n7,dan,A,B\n8,dan,A,B\n");
    ward.write("s.csv", "id,group,C1,C2\n10,can-bo,A,\n7,dan,A,B\n11,dan,A,B\n");
    CHECK(brief(ward.validate().findings) == "duplicate-response s.csv:3:1\n");
}

TEST_CASE("responses: ids with doubled quotes are told apart, and a tab may follow a quoted cell") {
    CHECK(found("id,group,C1,C2\n\"a\"\"1\",can-bo,A,\n\"a\"\"2\",dan,A,B\n").empty());
    CHECK(found("id,group,C1,C2\n\"a\"\"2\",can-bo,A,\n\"a\"\"1\",dan,A,B\n\"a\"\"2\",dan,A,B\n") ==
          "duplicate-response r.csv:4:2\n");
    CHECK(found("id\tgroup\tC1\tC2\n\"1\"\tcan-bo\tA\t\n\"2\t\"\"\"\t\"dan\"\tA\tB\n").empty());
    CHECK(found("\n \nid;group;C1;C2\n1;can-bo;A;\n2;dan;A;B\n").empty());
}

TEST_CASE("responses: a header of many unknown columns is a hundred findings and their number") {
    std::string text = "id,group,C1,C2";
    for (int i = 0; i < 3000; ++i) text += ",X" + std::to_string(i);
    CHECK(Surveyed().write("r.csv", text + "\n1,can-bo,A,\n2,dan,A,B\n").validate().findings.all().size() ==
          101);
}

TEST_CASE("questionnaire: more questions than there may be") {
    std::string text = questionnaire;
    for (int i = 3; i < 1200; ++i)
        text += "  - {id: C" + std::to_string(i) + ", item: \"2.1\", groups: [dan]}\n";
    CHECK(brief(Surveyed().write("q.yaml", text).validate().findings) == "bad-value q.yaml:8:1\n");
}

TEST_CASE("responses: other delimiters, line ends, blank rows, quotes and columns in another order") {
    const auto points = [](const std::string& text) {
        Surveyed ward;
        ward.write("r.csv", text);
        const Validation& validation = ward.validate();
        CHECK(brief(validation.findings).empty());
        return score_draft(validation)->total.survey.points().value().decimal_text();
    };
    CHECK(points("id;group;C1;C2\r\n1;can-bo;A;\r\n2;can-bo;D;\r\n3;dan;A;B\r\n4;dan;K;\r\n") == "1.8");
    CHECK(points("\xEF\xBB\xBFid\tgroup\tC1\tC2\n1\tcan-bo\tA\n2\tcan-bo\tD\n3\tdan\tA\tB\n4\tdan\tK\n") ==
          "1.8");
    CHECK(points("sep=;\nid;group;C1;C2\n1;can-bo;A;\n2;can-bo;D;\n3;dan;A;B\n4;dan;K;\n") == "1.8");
    CHECK(points("\n\"id\",C2,\"group\",C1\n\n1,,can-bo,\"A\"\n,,,\n2,,can-bo, D \n3,B,dan,A\n4,,dan,K") ==
          "1.8");
}

TEST_CASE("questionnaire: what is wrong with it") {
    CHECK(linted("item: \"2.1\", groups: [can-bo", "item: \"2.9\", groups: [can-bo") ==
          "unknown-item q.yaml:9:20 2.9\n");
    CHECK(linted("item: \"2.1\", groups: [dan", "item: \"2\", groups: [dan") ==
          "not-a-leaf q.yaml:10:20 2\n");
    CHECK(linted("item: \"2.1\", groups: [dan", "item: \"1.1\", groups: [dan") ==
          "not-a-survey-item q.yaml:10:20 1.1\n");
    CHECK(linted("[dan]", "[dn]") == "survey-unknown-group q.yaml:10:36\n");
    CHECK(linted("K: skip", "K: 120") == "bad-number q.yaml:3:35\n");
    CHECK(linted("A: 100", "A: 90") == "survey-short-options q.yaml:3:11\n");
    CHECK(linted("weight: 2", "weight: 0") == "bad-number q.yaml:6:41\n");
    CHECK(linted("id: C2", "id: C1") == "duplicate-id q.yaml:10:10\n");
    CHECK(linted("id: C2", "id: group") == "bad-value q.yaml:10:10\n");
    CHECK(linted("options: {A: 100, B: 60, D: 0, K: skip}\n", "") ==
          "missing-key q.yaml:8:10\nmissing-key q.yaml:9:10\n");
    CHECK(linted("options: {", "option: {").find("unknown-key q.yaml:3:1\n") == 0);
    CHECK(linted("groups: [can-bo, dan]", "groups: [dan]").find("survey-idle-group q.yaml:6:10\n") !=
          std::string::npos);
}

TEST_CASE("survey: an item without a question, a group without an answer") {
    Surveyed ward;
    ward.change("framework.yaml", "max: 3, rule: survey}",
                "max: 2, rule: survey}\n      - {code: \"2.2\", title: Khác, max: 1, rule: survey}");
    CHECK(brief(ward.validate().findings) == "survey-no-question q.yaml:8:1 2.2 1\n");
    CHECK(found("id,group,C1,C2\n1,can-bo,K,\n2,dan,A,B\n") == "survey-no-answers q.yaml:6:10 2.1 3\n");
    CHECK(found("id,group,C1,C2\n2,dan,A,B\n") == "survey-no-answers q.yaml:6:10 3\n");
    // counted by the group's other question
    CHECK(found("id,group,C1,C2\n1,can-bo,A,\n2,dan,A,\n") == "survey-few-answers q.yaml:10:10 2.1\n");
}

TEST_CASE("survey: fewer valid answers than the minimum") {
    CHECK(linted("weight: 2", "weight: 2, minimum: 3") == "survey-few-answers q.yaml:6:10\n");
    CHECK(linted("weight: 2", "weight: 2, minimum: 2").empty());
    CHECK(linted("title: Người dân", "title: Người dân, minimum: 2") ==
          "survey-few-answers q.yaml:9:10 2.1\nsurvey-few-answers q.yaml:10:10 2.1\n");
}

TEST_CASE("survey: what cannot be read explains what is missing") {
    Surveyed ward;
    ward.change("plan.yaml", "[r.csv]", "[r.csv, none.csv]").write("r.csv", "id,group,C1,C2\n3,dan,A,B\n");
    CHECK(brief(ward.validate().findings) == "missing-file plan.yaml:6:52\n");
    CHECK(found("id,group,C1,C2\n1,canbo,A,\n3,dan,A,B\n") == "survey-unknown-group r.csv:2:3\n");
    CHECK(found("id,group,C1,C2\n1,can-bo,a,\n3,dan,A,B\n") == "survey-unknown-option r.csv:2:10 2.1\n");
}

TEST_CASE("survey: a weight that is not over 0 counts as 1 in a draft") {
    Surveyed ward;
    ward.change("q.yaml", "weight: 2", "weight: -1");
    CHECK(results_of(ward).total.survey.points().value().decimal_text() == "1.95");  // (50 + 80) / 2 %
}

TEST_CASE("questionnaire: ids of options are trimmed, not blank and told apart") {
    CHECK(linted("A: 100", "\"A \": 100").empty());
    CHECK(linted("A: 100", "\"A \": 100, A: 90") == "duplicate-id q.yaml:3:22\n");
    CHECK(linted("D: 0", "D: 0, \"\": 50") == "missing-key q.yaml:3:32\n");
}

TEST_CASE("survey: bonus and penalty are not among its points") {
    Surveyed ward;
    ward.change(
        "framework.yaml", "max: 3, rule: survey}",
        "max: 3, rule: survey}\n      - {code: \"2.2\", title: Thưởng, max: 1, type: bonus, rule: survey}");
    ward.change("q.yaml", "id: C2, item: \"2.1\"", "id: C2, item: \"2.2\"");
    const Validation& validation = ward.validate();
    CHECK(brief(validation.findings).empty());
    const auto results = score(*valid(validation));
    REQUIRE(results.survey);
    CHECK(results.survey->points == results.total.survey.points());
    CHECK(results.survey->max.value().decimal_text() == "3");
    CHECK(results.total.bonus.points().value().decimal_text() == "0.6");
}

TEST_CASE("responses: one cause is told once") {
    // an idle group; a double that leaves its group without others; unknown options among few answers
    CHECK(brief(Surveyed()
                    .change("q.yaml", "groups:\n", "groups:\n  - {id: khach, minimum: 5}\n")
                    .write("r.csv", std::string(responses) + "5,khach,A,\n")
                    .validate()
                    .findings) == "survey-idle-group q.yaml:6:10\n");
    CHECK(found("id,group,C1,C2\n1,can-bo,A,\n1,dan,A,B\n") == "duplicate-response r.csv:3:1\n");
    CHECK(brief(Surveyed()
                    .change("q.yaml", "weight: 2", "minimum: 2")
                    .write("r.csv", "id,group,C1,C2\n1,can-bo,A,\n2,can-bo,a,\n3,dan,A,B\n")
                    .validate()
                    .findings) == "survey-unknown-option r.csv:3:10 2.1\n");
    std::string text = "id,group,C1,C2\n1,can-bo,A,\n";
    for (int i = 2; i < 300; ++i) text += std::to_string(i) + ",dan,A,B\n";
    Surveyed twice;
    twice.change("plan.yaml", "[r.csv]", "[r.csv, s.csv]").write("r.csv", text).write("s.csv", text);
    CHECK(brief(twice.validate().findings) == "duplicate-response s.csv:2:1\n");
}

TEST_CASE("survey: in a draft an item whose points cannot be had counts 0") {
    Surveyed ward;
    ward.write("r.csv", "id,group,C1,C2\n2,dan,A,B\n");
    const Results results = results_of(ward);
    CHECK(results.total.survey.points().is_zero());
    CHECK(results.total.counted.points().value().decimal_text() == "10");
}

TEST_CASE("survey: in a draft unknown options and doubled responses are left out") {
    Surveyed ward;
    ward.write("r.csv", "id,group,C1,C2\n1,can-bo,A,\n2,can-bo,X,\n3,dan,A,B\n3,dan,D,D\n");
    const auto survey = survey_results(ward.validate().assessment);
    const QuestionResult& office = survey.items.at(0).groups.at(0).questions.at(0);
    CHECK(office.asked == 2);
    CHECK(office.answered == 1);
    CHECK(office.blank == 0);
    const QuestionResult& people = survey.items.at(0).groups.at(1).questions.at(0);
    CHECK(people.asked == 1);
    CHECK(people.mean->value.decimal_text() == "100");
}

TEST_CASE("survey: a mean that is not there is no 0") {
    Surveyed ward;
    ward.write("r.csv", "id,group,C1,C2\n1,can-bo,A,\n2,dan,K,K\n");
    const auto survey = survey_results(ward.validate().assessment);
    CHECK(survey.items.at(0).groups.at(0).mean != nullptr);
    CHECK(survey.items.at(0).groups.at(1).mean == nullptr);
    CHECK(survey.items.at(0).points == nullptr);
}

TEST_CASE("survey as CSV: no id becomes a formula, and commas and quotes are kept") {
    Surveyed ward;
    ward.change("q.yaml", "{id: can-bo", "{id: =1+1").change("q.yaml", "[can-bo, dan]", "[=1+1, dan]");
    ward.change("q.yaml", "id: C2", "id: 'C\"2, b'");
    ward.write("r.csv", "id,group,C1,\"C\"\"2, b\"\n1,=1+1,A,\n3,dan,A,B\n");
    const Assessment& assessment = ward.validate().assessment;
    const std::string csv = survey_csv(assessment, survey_results(assessment));
    CHECK(csv.find("\n2.1,C1,'=1+1,1,1,0,0,") != std::string::npos);
    CHECK(csv.find("\n2.1,\"C\"\"2, b\",dan,1,1,0,0,") != std::string::npos);
}

TEST_CASE("survey: a thousand different wrong answers are a hundred findings and their number") {
    std::string text = "id,group,C1,C2\n1,can-bo,A,\n2,dan,A,B\n";
    for (int i = 100; i < 1100; ++i) text += std::to_string(i) + ",dan,x" + std::to_string(i) + ",\n";
    CHECK(Surveyed().write("r.csv", text).validate().findings.all().size() == 101);
}

TEST_CASE("published results: parts and total as they were printed") {
    // `survey`: most points of the survey, out of 100
    const auto printed = [](const std::string& self, int survey, const std::string& percent) {
        Surveyed ward;
        ward.change("framework.yaml", "round_at: leaf", "round_at: print");
        ward.change("framework.yaml", "scale: {max: 10", "scale: {max: 100");
        ward.change("framework.yaml", "max: 7", "max: " + std::to_string(100 - survey));
        ward.change(
            "framework.yaml", "max: 1\n        rule: {range: {min: 0, step: 0.25}}",
            "max: " + std::to_string(94 - survey) +
                "\n        rule: {formula: {inputs: {k: {text: Điểm, decimals: 4}}, cases: [{points: k}]}}");
        ward.change("framework.yaml", "max: 3\n", "max: " + std::to_string(survey) + "\n");
        ward.change("framework.yaml", "max: 3,", "max: " + std::to_string(survey) + ",");
        ward.change("scores/van-phong.yaml", "points: 0.75", "inputs: {k: " + self + "}");
        ward.change("scores/mot-cua.yaml", "b: 2}\n    points: 1.33", "b: 3}");  // 2 + 2 + 1.5 with it
        ward.change("q.yaml", "A: 100", "A: " + percent).change("q.yaml", "B: 60", "B: 100");
        ward.write("r.csv", "id,group,C1,C2\n1,can-bo,A,\n2,dan,A,A\n");
        const Validation& validation = ward.validate();
        CHECK(brief(validation.findings).empty());
        const auto results = score(*valid(validation));
        const auto two = [](const Figure& figure) {
            return figure.points().value().rounded(2, Rounding::half_up).decimal_text();
        };
        return two(results.total.appraised) + " + " + two(results.total.survey) + " = " +
               two(results.total.final) + ", " + results.total.index->value.decimal_text();
    };
    CHECK(printed("47.75", 40, "84.675") == "53.25 + 33.87 = 87.12, 87.12");
    // Parts and total rounded apart, each from its exact value: 61.855 + 28.095 = 89.95
    CHECK(printed("56.355", 30, "93.65") == "61.86 + 28.1 = 89.95, 89.95");
}
