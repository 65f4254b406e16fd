// SPDX-License-Identifier: MIT
// What is found in questionnaires and responses.
#include <doctest/doctest.h>

#include "score/score.hpp"
#include "surveyed_ward.hpp"

using namespace cchc;
using namespace test;

TEST_CASE("responses: what is not in the questionnaire, at its place and once") {
    CHECK(found_of("id,group,C1,C2\n1,can-bo,A,\n2,dan,A,B\n3,dan,E,\n4,dan, E ,\n5,can-bo,A,\n") ==
          "survey-unknown-option r.csv:4:7 2.1\n");
    CHECK(found_of("id,group,C1,C2\n1,can-bo,A,\n2,dan,A,B\n3,canbo,A,\n4,,A,\n") ==
          "survey-unknown-group r.csv:4:3\nsurvey-unknown-group r.csv:5:3\n");
    CHECK(found_of("id,group,C1,C2,C3\n1,can-bo,A,,A\n2,dan,A,B,A\n") == "column-ignored r.csv:1:16\n");
    CHECK(found_of("id,group,C1,C2,C1\n1,can-bo,A,,\n2,dan,A,B,\n") == "survey-bad-header r.csv:1:16\n");
    CHECK(found_of("id,C1,X\n1,A,\n") == "survey-bad-header r.csv:1:1\n");
    CHECK(found_of("\n\n") == "survey-bad-header r.csv:0:0\n");
    CHECK(found_of("id,group,C1,C2\n1,can-bo,A,\n1,dan,A,B\n2,dan,A,B\n") ==
          "duplicate-response r.csv:3:1\n");
    CHECK(found_of("id,group,C1,C2\n1,can-bo,A,\n,dan,A,B\n") == "response-without-id r.csv:3:1\n");
    CHECK(found_of("id,group,C1,C2\n1,can-bo,A,,x\n2,dan,A,B,,\n") == "csv-syntax r.csv:2:13\n");
    CHECK(found_of("id,group,C1,C2\n1,can-bo,A,\n2,dan,\"A,B\n") == "csv-syntax r.csv:3:7\n");
    CHECK(found_of("id,group,C1,C2\n1,can-bo,\"A\"x,\n") == "csv-syntax r.csv:2:13\n");
    CHECK(found_of("id,group,C1,C2\n1,can-bo,A,B\n2,dan,A,B\n") == "survey-not-asked r.csv:2:12 2.1\n");
}

TEST_CASE("responses: of another encoding than UTF-8 or UTF-16") {
    CHECK(found_of("id,group,C1,C2\n1,can-bo,A,\n2,d\xE2n,A,B\n") == "bad-utf8 r.csv:3:4\n");
    const std::string without_mark("i\0d\0,\0g\0\n\0", 10);
    CHECK(found_of(without_mark) == "bad-utf8 r.csv:1:2\n");
    CHECK(found_of("\xFF\xFE"
                   "i") == "bad-utf8 r.csv:1:1\n");
}

TEST_CASE("responses: ids are unique over all files, ascending or not") {
    Surveyed ward;
    ward.change("plan.yaml", "[r.csv]", "[r.csv, s.csv]");
    ward.write("r.csv", "id,group,C1,C2\n9,can-bo,A,\n7,dan,A,B\n8,dan,A,B\n");
    ward.write("s.csv", "id,group,C1,C2\n10,can-bo,A,\n7,dan,A,B\n11,dan,A,B\n");
    CHECK(brief(ward.validate().findings) == "duplicate-response s.csv:3:1\n");
}

TEST_CASE("responses: ids with doubled quotes are told apart, and a tab may follow a quoted cell") {
    CHECK(found_of("id,group,C1,C2\n\"a\"\"1\",can-bo,A,\n\"a\"\"2\",dan,A,B\n").empty());
    CHECK(found_of("id,group,C1,C2\n\"a\"\"2\",can-bo,A,\n\"a\"\"1\",dan,A,B\n\"a\"\"2\",dan,A,B\n") ==
          "duplicate-response r.csv:4:2\n");
    CHECK(found_of("id\tgroup\tC1\tC2\n\"1\"\tcan-bo\tA\t\n\"2\t\"\"\"\t\"dan\"\tA\tB\n").empty());
    CHECK(found_of("\n \nid;group;C1;C2\n1;can-bo;A;\n2;dan;A;B\n").empty());
}

TEST_CASE(
    "responses: a header of many unknown columns is one finding, of many doubled ones a hundred and their "
    "number") {
    std::string text = "id,group,C1,C2";
    for (int i = 0; i < 3000; ++i) text += ",X" + std::to_string(i);
    CHECK(found_of(text + "\n1,can-bo,A,\n2,dan,A,B\n") == "column-ignored r.csv:1:16\n");
    for (int i = 0; i < 150; ++i) text += ",C1";
    CHECK(Surveyed().write("r.csv", text + "\n1,can-bo,A,\n2,dan,A,B\n").validate().findings.all().size() ==
          102);
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
    CHECK(found_of("id,group,C1,C2\n1,can-bo,K,\n2,dan,A,B\n") == "survey-no-answers q.yaml:6:10 2.1 3\n");
    CHECK(found_of("id,group,C1,C2\n2,dan,A,B\n") == "survey-no-answers q.yaml:6:10 3\n");
    // counted by the group's other question
    CHECK(found_of("id,group,C1,C2\n1,can-bo,A,\n2,dan,A,\n") == "survey-few-answers q.yaml:10:10 2.1\n");
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
    CHECK(found_of("id,group,C1,C2\n1,canbo,A,\n3,dan,A,B\n") == "survey-unknown-group r.csv:2:3\n");
    CHECK(found_of("id,group,C1,C2\n1,can-bo,Z,\n3,dan,A,B\n") == "survey-unknown-option r.csv:2:10 2.1\n");
}

TEST_CASE("questionnaire: ids of options are trimmed, not blank and told apart") {
    CHECK(linted("A: 100", "\"A \": 100").empty());
    CHECK(linted("A: 100", "\"A \": 100, A: 90") == "duplicate-id q.yaml:3:22\n");
    CHECK(linted("D: 0", "D: 0, \"\": 50") == "missing-key q.yaml:3:32\n");
}

TEST_CASE("responses: one cause is told once") {
    // an idle group; a double that leaves its group without others; unknown options among few answers
    CHECK(brief(Surveyed()
                    .change("q.yaml", "groups:\n", "groups:\n  - {id: khach, minimum: 5}\n")
                    .write("r.csv", std::string(responses) + "5,khach,A,\n")
                    .validate()
                    .findings) == "survey-idle-group q.yaml:6:10\n");
    CHECK(found_of("id,group,C1,C2\n1,can-bo,A,\n1,dan,A,B\n") == "duplicate-response r.csv:3:1\n");
    CHECK(brief(Surveyed()
                    .change("q.yaml", "weight: 2", "minimum: 2")
                    .write("r.csv", "id,group,C1,C2\n1,can-bo,A,\n2,can-bo,Z,\n3,dan,A,B\n")
                    .validate()
                    .findings) == "survey-unknown-option r.csv:3:10 2.1\n");
    std::string text = "id,group,C1,C2\n1,can-bo,A,\n";
    for (int i = 2; i < 300; ++i) text += std::to_string(i) + ",dan,A,B\n";
    Surveyed twice;
    twice.change("plan.yaml", "[r.csv]", "[r.csv, s.csv]").write("r.csv", text).write("s.csv", text);
    CHECK(brief(twice.validate().findings) == "duplicate-response s.csv:2:1\n");
}

TEST_CASE("survey: a thousand different wrong answers are a hundred findings and their number") {
    std::string text = "id,group,C1,C2\n1,can-bo,A,\n2,dan,A,B\n";
    for (int i = 100; i < 1100; ++i) text += std::to_string(i) + ",dan,x" + std::to_string(i) + ",\n";
    CHECK(Surveyed().write("r.csv", text).validate().findings.all().size() == 101);
}
