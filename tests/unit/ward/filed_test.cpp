// SPDX-License-Identifier: MIT
// Files that the plan names and cannot be taken, forms that nobody filled in, and what is at stake.
#include <doctest/doctest.h>

#include "council_ward.hpp"

using namespace cchc;
using namespace test;

namespace {

Ward with_plan(const std::string& lines) {
    Ward ward;
    return ward.change("plan.yaml", "officers:", lines + "officers:");
}

std::string found(Ward ward) {
    return brief(ward.validate().findings);
}

constexpr const char* accepted =
    "schema: cchc/appraisal/1\nround: 1\nby: Hội đồng\nunlisted: open\nitems:\n"
    "  - {item: \"1.4\", points: 0.5, reason: Ít hơn}\n";

}  // namespace

TEST_CASE("a folder in a list is an error in the plan, and nothing else") {
    CHECK(found(with_plan("scores: [scores]\n")) == "bad-value plan.yaml:7:10 7\n");
    CHECK(found(with_plan("scores: [scores/van-phong.yaml, scores]\n")) == "bad-value plan.yaml:7:33 2\n");
    Ward ward = with_plan("appraisal: [appraisal]\n");
    ward.write("appraisal/1.yaml", accepted);
    CHECK(brief(ward.validate().findings) == "bad-value plan.yaml:7:13\n");
    CHECK(has(ward.validate().findings.all().front().help(Language::en), "write “appraisal: appraisal”"));
    Ward surveyed = with_plan("survey: {questionnaire: q.yaml, responses: [survey]}\n");
    surveyed.write("q.yaml",
                   "schema: cchc/questionnaire/1\noptions: {A: 100, B: 0}\ngroups: [{id: nd}]\nquestions: "
                   "[{id: C1, item: \"2.1\"}]\n");
    surveyed.write("survey/a.csv", "id,group,C1\n1,nd,A\n");
    CHECK(brief(surveyed.validate().findings) == "bad-value plan.yaml:7:45\n");
}

TEST_CASE("an ending that is not read is an error in the plan, with the mend") {
    const auto listed = [](const std::string& name) {
        Ward ward = with_plan("scores: [scores/van-phong.yaml, scores/" + name + "]\n");
        ward.write("scores/" + name, ward.files().at("scores/mot-cua.yaml"));
        ward.remove("scores/mot-cua.yaml");
        return ward;
    };
    CHECK(found(listed("mot-cua.txt")) == "bad-value plan.yaml:7:33 2\n");
    CHECK(found(listed("mot-cua.docx")) == "bad-value plan.yaml:7:33 2\n");
    CHECK(found(listed("mot-cua")) == "bad-value plan.yaml:7:33 2\n");
    for (const char* name : {"mot-cua.xls", "mot-cua.XLSM"}) {
        Ward ward = listed(name);
        CHECK(brief(ward.validate().findings) == "bad-value plan.yaml:7:33 2\n");
        CHECK(has(ward.validate().findings.all().front().help(Language::en), "save it as .xlsx"));
    }
    Ward ward = with_plan("appraisal: [appraisal/1.yaml, appraisal/2.xls]\n");
    ward.write("appraisal/1.yaml", accepted).write("appraisal/2.xls", "x");
    CHECK(brief(ward.validate().findings) == "bad-value plan.yaml:7:31\n");
    Ward surveyed = with_plan("survey: {questionnaire: q.yaml, responses: [survey/a.doc]}\n");
    surveyed.write("q.yaml",
                   "schema: cchc/questionnaire/1\noptions: {A: 100, B: 0}\ngroups: [{id: nd}]\nquestions: "
                   "[{id: C1, item: \"2.1\"}]\n");
    surveyed.write("survey/a.doc", "id,group,C1\n1,nd,A\n");
    CHECK(brief(surveyed.validate().findings) == "bad-value plan.yaml:7:45\n");
}

TEST_CASE("a name that is missing, or a file where a folder is meant") {
    CHECK(found(with_plan("scores: [scores/van-phong.yaml, scores/mot_cua.yaml]\n")) ==
          "missing-file plan.yaml:7:33 2\n");
    CHECK(found(with_plan("scores: scores/van-phong.yaml\n")) == "bad-value plan.yaml:7:9 7\n");
    CHECK(found(with_plan("scores: phieu\n")) == "missing-file plan.yaml:7:9 7\n");
    CHECK(found(with_plan("scores: [scores/van-phong.yaml, scores/mot-cua.yaml]\n")) == "");
    // In a folder what is no score card is passed over, as before.
    Ward ward;
    CHECK(brief(ward.write("scores/ghi-chu.txt", "x").validate().findings) ==
          "file-ignored scores/ghi-chu.txt:0:0\n");
}

TEST_CASE("the folder of appraisals is read without being named") {
    Ward ward;
    ward.write("appraisal/1.yaml", accepted);
    ward.change("appraisal/1.yaml", "unlisted: open\n", "");
    const Validation& validation = ward.validate();
    CHECK(brief(validation.findings) == "");
    REQUIRE(validation.assessment.appraisals.size() == 1);
    CHECK(validation.answers.find(validation.assessment.framework->find("1.4").value())
              ->standing.points->value == Ratio::of(1, 2));
    CHECK(found(Ward()) == "");
    ward.change("plan.yaml", "officers:", "appraisal: tham-dinh\nofficers:");
    CHECK(brief(ward.validate().findings) == "missing-file plan.yaml:7:12\n");
}

TEST_CASE("a form that nobody filled in is passed over") {
    OfficerForm form;
    CHECK(form.load().card.is_blank);
    CHECK_FALSE(OfficerForm(form).set({"1.4", "answer"}, "0,5").load().card.is_blank);
    CHECK_FALSE(OfficerForm(form).set({"cchc/submitted", "file"}, "01/11/2024").load().card.is_blank);
    CHECK_FALSE(OfficerForm({.is_filled = true}).load().card.is_blank);

    CouncilForm council;
    council.set("cchc/meeting", "lead", "").set("cchc/meeting", "evidence", "");
    const auto is_blank = [&](const std::string& row, const std::string& column, const std::string& text) {
        Findings findings;
        const auto appraisal = CouncilForm(council).set(row, column, text).load(findings);
        REQUIRE(appraisal);
        return appraisal->is_blank;
    };
    CHECK(is_blank("cchc/meeting", "lead", ""));
    CHECK_FALSE(is_blank("cchc/meeting", "lead", "Hội đồng quận"));
    CHECK_FALSE(is_blank("cchc/meeting", "evidence", "20/11/2024"));
    CHECK_FALSE(is_blank("cchc/votes", "lead", "9"));
    CHECK_FALSE(is_blank("cchc/votes", "evidence", "Để ngỏ chờ thẩm định"));
    CHECK_FALSE(is_blank("1.4", "decision", "Công nhận"));
    // Alone it is not yet an appraisal, and cannot be turned into one.
    CHECK(council.found() == "missing-key Thẩm định!E6\nmissing-key Thẩm định!J6\n");

    // In the ward: no round, no card.
    Ward ward;
    ward.write("appraisal/1.xlsx", CouncilForm::bytes(Ward().validate(), Language::vi));
    CHECK(brief(ward.validate().findings) == "blank-form appraisal/1.xlsx:0:0\n");
    CHECK(ward.validate().assessment.appraisals.empty());
}

TEST_CASE("what cannot be read puts its officer's unscored items at stake") {
    Ward ward;
    ward.write("scores/mot-cua.yaml", "schema: cchc/scores/1\nofficer: \"mot-cua\nscores: []\n");
    CHECK(brief(ward.validate().findings) == "yaml-syntax scores/mot-cua.yaml:2:10 2\n");
    // By its name where it holds none; the other officer has not filed at all, and that is told.
    ward.remove("scores/van-phong.yaml");
    CHECK(brief(ward.validate().findings) ==
          "not-filed plan.yaml:8:10 5\nyaml-syntax scores/mot-cua.yaml:2:10 2\n");
    // Whose it is cannot be told: it is of those who filed nothing.
    Ward other;
    other.write("scores/phieu.yaml", "schema: cchc/scores/1\nofficer: \"m\n").remove("scores/mot-cua.yaml");
    CHECK(brief(other.validate().findings) == "yaml-syntax scores/phieu.yaml:2:10 2\n");
    // Everybody filed, and all is scored: it costs nothing more.
    Ward all;
    all.write("scores/them.yaml", "schema: cchc/scores/1\nofficer: \"m\n");
    CHECK(brief(all.validate().findings) == "yaml-syntax scores/them.yaml:2:10\n");
    // Another item that its own officer left out stays missing.
    ward = Ward();
    ward.write("scores/mot-cua.xlsx", "x").remove("scores/mot-cua.yaml");
    ward.change("scores/van-phong.yaml",
                "  - item: 1.4\n    points: 0.75\n    justification: Có ba sáng kiến "
                "được công nhận trong năm\n",
                "");
    CHECK(
        brief(ward.validate().findings) ==
        "spreadsheet-unreadable scores/mot-cua.xlsx:0:0 2\nmissing-score scores/van-phong.yaml:2:10 1.4 1\n");
}
