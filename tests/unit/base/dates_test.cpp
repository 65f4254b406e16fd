// SPDX-License-Identifier: MIT
// Dates that contradict each other; whose a file is; votes that cannot be.
#include <doctest/doctest.h>

#include "check/check_dates.hpp"
#include "council_ward.hpp"

using namespace cchc;
using namespace test;

namespace {

std::string found_with(const std::string& file, const std::string& from, const std::string& to) {
    Ward ward;
    return brief(ward.change(file, from, to).validate().findings);
}

std::string meeting(const std::string& number, const std::string& head) {
    return "schema: cchc/appraisal/1\nround: " + number + "\nby: Hội đồng\n" + head + "items: []\n";
}

std::string found_of_meetings(const std::string& first, const std::string& second) {
    Ward ward;
    ward.write("appraisal/1.yaml", meeting("1", first)).write("appraisal/2.yaml", meeting("2", second));
    return brief(ward.validate().findings);
}

std::string found_in(const Assessment& assessment) {
    Findings findings;
    check_dates(assessment, findings);
    findings.sort();
    return brief_cells(findings);
}

}  // namespace

TEST_CASE("date-order: in forms, at their cells") {
    Ward ward;
    Assessment filed = ward.validate().assessment;
    OfficerForm form({.is_filled = true});
    filed.scorecards = {form.load().card};
    CHECK(found_in(filed) == "");
    filed.scorecards = {form.set({"cchc/submitted", "file"}, "14/01/2024").load().card};
    CHECK(found_in(filed) == "date-order Chấm điểm!M9 van-phong 1.1 +Chấm điểm!K6\n");
    filed.scorecards = {form.set({"cchc/submitted", "file"}, "01/11/2019").load().card};
    CHECK(found_in(filed) == "date-order Chấm điểm!K6 van-phong +plan.yaml:5\n");

    Assessment appraised = ward.validate().assessment;
    CouncilForm early;
    Findings findings;
    appraised.appraisals = {*early.set("cchc/meeting", "evidence", "20/10/2024").load(findings)};
    CHECK(found_in(appraised) == "date-order Thẩm định!J6 +scores/van-phong.yaml:3\n");
    CouncilForm later([](Ward& before) { before.write("appraisal/1.yaml", meeting("1", "")); });
    appraised.appraisals = {*early.set("cchc/meeting", "evidence", "25/11/2024").load(findings),
                            *later.load(findings)};
    CHECK(found_in(appraised) == "date-order Thẩm định!J6 +Thẩm định!J6\n");
}

TEST_CASE("date-order: the year and the data period") {
    CHECK(found_with("plan.yaml", "year: 2024", "year: 2023") == "date-order plan.yaml:2:7\n");
    CHECK(found_with("plan.yaml", "year: 2024", "year: 2025") == "date-order plan.yaml:2:7\n");
    CHECK(found_with("plan.yaml", "{from: 2024-01-01", "{from: 2023-11-01") == "");
    CHECK(found_with("plan.yaml", "year: 2024", "year: 2023\nevidence: evidence") ==
          "date-order plan.yaml:2:7\n");
    // A deadline inside the period is the plan's own business.
    CHECK(found_with("plan.yaml", "to: 2024-10-31", "to: 2024-12-31") == "");
}

TEST_CASE("date-order: score cards and their documents") {
    CHECK(found_with("scores/mot-cua.yaml", "02/11/2024", "02/11/2019") ==
          "date-order scores/mot-cua.yaml:3:12\n");
    CHECK(found_with("scores/mot-cua.yaml", "02/11/2024", "31/12/2023") ==
          "date-order scores/mot-cua.yaml:3:12\n");
    CHECK(found_with("scores/mot-cua.yaml", "02/11/2024", "01/01/2024") == "");
    // A document that is later than the card, and not the card's every document where its date is wrong.
    CHECK(found_with("scores/van-phong.yaml", "submitted: 2024-11-01", "submitted: 2024-01-14") ==
          "date-order scores/van-phong.yaml:8:49 1.1\n");
    CHECK(found_with("scores/van-phong.yaml", "submitted: 2024-11-01", "submitted: 2024-01-15") == "");
    CHECK(found_with("scores/van-phong.yaml", "submitted: 2024-11-01", "submitted: 2019-11-01") ==
          "date-order scores/van-phong.yaml:3:12\n");
    // Replies come later.
    Ward ward;
    ward.write("appraisal/1.yaml", meeting("1", "date: 2024-11-20\n"));
    ward.change("scores/van-phong.yaml", "    justification: Có ba",
                "    replies: [{round: 1, text: Đã có, evidence: [{file: b.pdf, number: 9/BC, date: "
                "2024-11-25}]}]\n    justification: Có ba");
    CHECK(brief(ward.validate().findings).find("date-order") == std::string::npos);
}

TEST_CASE("date-order: the council") {
    CHECK(found_of_meetings("date: 2024-11-15\n", "date: 2024-11-20\n") == "");
    CHECK(found_of_meetings("date: 2024-11-15\n", "date: 2024-11-15\n") == "");
    CHECK(found_of_meetings("", "date: 2024-11-15\n") == "");
    CHECK(found_of_meetings("date: 2024-11-20\n", "date: 2024-11-15\n") ==
          "date-order appraisal/2.yaml:4:7\n");
    CHECK(found_of_meetings("date: 2024-10-31\n", "date: 2024-11-15\n") ==
          "date-order appraisal/1.yaml:4:7\n");
    CHECK(found_of_meetings("date: 2024-11-01\n", "date: 2024-11-15\n") == "");
    CHECK(found_of_meetings("date: 2024-11-20\n", "date: 2023-11-15\n") ==
          "date-order appraisal/2.yaml:4:7\n");
}

TEST_CASE("council-votes: more votes than members, no members") {
    const auto found = [](const std::string& council) {
        Ward ward;
        ward.write("appraisal/1.yaml", meeting("1", "council: {members: " + council + "}\n"));
        return brief(ward.validate().findings);
    };
    CHECK(found("9, approve: 9") == "");
    CHECK(found("9, approve: 10") == "council-votes appraisal/1.yaml:4:32\n");
    CHECK(found("0, approve: 0") == "council-votes appraisal/1.yaml:4:20\n");
    CHECK(found("0, approve: 5") == "council-votes appraisal/1.yaml:4:20\n");
    CHECK(found("9, approve: 4") == "council-no-majority appraisal/1.yaml:4:32\n");
    const auto voted = [](const std::string& members, const std::string& approve) {
        CouncilForm form;
        return form.set("cchc/votes", "lead", members).set("cchc/votes", "self", approve).checked();
    };
    CHECK(voted("9", "10") == "council-votes Thẩm định!G7\n");
    CHECK(voted("0", "0") == "council-votes Thẩm định!E7\n");
}

TEST_CASE("wrong-unit, wrong-year: a file that says that it is another's") {
    const auto stated = [](const std::string& whose) {
        Ward ward;
        ward.change("scores/mot-cua.yaml", "officer:", whose + "officer:");
        return brief(ward.validate().findings);
    };
    CHECK(stated("year: 2024\nunit: thu\n") == "");
    CHECK(stated("unit: thu\n") == "");
    CHECK(stated("year: 2023\n") == "wrong-year scores/mot-cua.yaml:2:7 2\n");
    CHECK(stated("year: 2024\nunit: khac\n") == "wrong-unit scores/mot-cua.yaml:3:7 2\n");
    CHECK(stated("year: năm nay\n") == "bad-number scores/mot-cua.yaml:2:7\n");

    Ward ward;
    ward.write("appraisal/1.yaml", meeting("1", "unit: khac\n"));
    CHECK(brief(ward.validate().findings) == "wrong-unit appraisal/1.yaml:4:7\n");
    CHECK(ward.validate().assessment.appraisals.empty());
    ward.write("appraisal/1.yaml", meeting("1", "year: 2023\n"));
    ward.write("appraisal/2.yaml", meeting("2", ""));
    CHECK(brief(ward.validate().findings) == "wrong-year appraisal/1.yaml:4:7\n");  // and no gap besides

    ward.remove("appraisal/1.yaml").remove("appraisal/2.yaml");
    ward.change("plan.yaml", "officers:", "survey: {questionnaire: q.yaml}\nofficers:");
    const std::string questions =
        "options: {A: 100, B: 0}\ngroups: [{id: nd}]\nquestions: [{id: C1, item: \"2.1\"}]\n";
    ward.write("q.yaml", "schema: cchc/questionnaire/1\nyear: 2024\nunit: thu\n" + questions);
    CHECK(brief(ward.validate().findings) == "");
    ward.write("q.yaml", "schema: cchc/questionnaire/1\nyear: 2023\n" + questions);
    CHECK(brief(ward.validate().findings) == "wrong-year q.yaml:2:7\n");
}
