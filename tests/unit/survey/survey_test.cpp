// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "report/survey/survey_csv.hpp"
#include "score/score.hpp"
#include "score/survey.hpp"
#include "surveyed_ward.hpp"

using namespace cchc;
using namespace test;

namespace {

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

TEST_CASE("survey: a weight that is not over 0 counts as 1 in a draft") {
    Surveyed ward;
    ward.change("q.yaml", "weight: 2", "weight: -1");
    CHECK(results_of(ward).total.survey.points().value().decimal_text() == "1.95");  // (50 + 80) / 2 %
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

TEST_CASE("survey as CSV: no part of an id becomes a formula, whatever a spreadsheet splits at") {
    for (const auto& [id, safe] : {std::pair{"x;=1+1", "x;'=1+1"},
                                   {"x\t-1", "x\t'-1"},
                                   {"a, @b", "a, '@b"},
                                   {"x|+1", "x|'+1"},
                                   {"x;\"=1\"", "x;\"\"'=1"},
                                   {"a=1-2", "a=1-2"}}) {
        Surveyed ward;
        std::string quoted = id;
        for (auto at = quoted.find('"'); at != std::string::npos; at = quoted.find('"', at + 2))
            quoted.insert(at, "\"");
        ward.change("q.yaml", "{id: can-bo", "{id: '" + std::string(id) + "'");
        ward.change("q.yaml", "[can-bo, dan]", "['" + std::string(id) + "', dan]");
        ward.write("r.csv", "id,group,C1,C2\n1,\"" + quoted + "\",A,\n3,dan,A,B\n");
        const Assessment& assessment = ward.validate().assessment;
        const std::string csv = survey_csv(assessment, survey_results(assessment));
        CAPTURE(csv);
        CHECK(has(csv, safe));
    }
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
