// SPDX-License-Identifier: MIT
// Points of survey items that the level above hands over.
#include <doctest/doctest.h>

#include "report/explain/explanation.hpp"
#include "report/survey/survey_text.hpp"
#include "score/score.hpp"
#include "score/stage.hpp"
#include "score/survey.hpp"
#include "sheet_rows.hpp"
#include "surveyed_ward.hpp"

using namespace cchc;
using namespace test;

namespace {

const std::string entry = "{item: \"2.1\", points: 2.4, number: 12/BC-SNV, date: 2024-11-05, title: Báo cáo}";
const std::string head = "schema: cchc/survey-points/1\nitems:\n";

/// The small ward whose survey the level above held.
class HandedOverWard : public Ward {
  public:
    HandedOverWard() {
        change("plan.yaml", "deadline", "survey: {handed_over: [h.yaml]}\ndeadline");
        write("h.yaml", head + "  - " + entry + "\n");
    }
    HandedOverWard& as_csv(const std::string& text) {
        change("plan.yaml", "h.yaml", "h.csv").remove("h.yaml").write("h.csv", text);
        return *this;
    }
};

std::string found(const std::string& items) {
    return brief(HandedOverWard().write("h.yaml", head + items).validate().findings);
}

std::string found_in_table(const std::string& text) {
    return brief(HandedOverWard().as_csv(text).validate().findings);
}

std::string points_of(Ward& ward) {
    const Validation& validation = ward.validate();
    CHECK(brief(validation.findings).empty());
    const auto valid_one = valid(validation);
    REQUIRE(valid_one);
    return score(*valid_one).total.survey.points().value().decimal_text();
}

}  // namespace

TEST_CASE("handed over: points are taken as they are, without a questionnaire") {
    HandedOverWard ward;
    CHECK(points_of(ward) == "2.4");
    const Validation& validation = ward.validate();
    const auto results = score(*valid(validation));
    const auto item = *validation.assessment.framework->find("2.1");
    CHECK(results.items.at(item).counted.points().value().decimal_text() == "3");
    CHECK(recomputed(*results.items.at(item).survey.trace) == results.items.at(item).survey.trace->value);
    CHECK(results.survey->items.at(0).mean == nullptr);
}

TEST_CASE("handed over: a percentage is of the item's most points, rounded once as a leaf") {
    HandedOverWard ward;
    ward.change("h.yaml", "points: 2.4", "percent: 84.25");
    CHECK(points_of(ward) == "2.53");  // 2.5275
    ward.change("framework.yaml", "round_at: leaf", "round_at: print");
    CHECK(points_of(ward) == "2.5275");
}

TEST_CASE("handed over: a table says the same, with its columns in any order and case") {
    CHECK(points_of(HandedOverWard().as_csv(
              "Item;Points;Number;Date;Title\n2.1;2,4;12/BC;05/11/2024;Báo cáo\n")) == "2.4");
    CHECK(points_of(HandedOverWard().as_csv("KẾT QUẢ ĐIỀU TRA\n\ntitle,percent,item\nBáo cáo,80,2.1\n")) ==
          "2.4");
    HandedOverWard book;
    book.change("plan.yaml", "h.yaml", "h.xlsx").remove("h.yaml");
    using namespace sheet_files;
    book.write("h.xlsx",
               sheet_files::book({{"Kết quả", xlsx_row({"item", "percent", "number", "date"}) +
                                                  xlsx_row({"2.1", "80", "12/BC", "05/11/2024"})}}));
    CHECK(points_of(book) == "2.4");
}

TEST_CASE("handed over: a percentage in percent format is what it shows; points in it are refused") {
    using namespace sheet_files;
    const auto with = [](const std::string& name, const std::string& value) {
        HandedOverWard ward;
        ward.change("plan.yaml", "h.yaml", "h.ods").remove("h.yaml");
        const auto text = [](const std::string& words) {
            return "<table:table-cell office:value-type=\"string\"><text:p>" + words +
                   "</text:p></table:table-cell>";
        };
        const std::string percent = "<table:table-cell office:value-type=\"percentage\" office:value=\"" +
                                    value + "\"><text:p>x</text:p></table:table-cell>";
        ward.write("h.ods", ods("<table:table table:name=\"A\"><table:table-row>" + text("item") +
                                text("number") + text(name) + "</table:table-row><table:table-row>" +
                                text("2.1") + text("12") + percent + "</table:table-row></table:table>"));
        return ward;
    };
    HandedOverWard ward = with("percent", "0.8");
    CHECK(points_of(ward) == "2.4");
    ward = with("percent", "0.0525");
    CHECK(points_of(ward) == "0.16");  // 5.25 % of 3
    ward = with("percent", "1");
    CHECK(points_of(ward) == "3");
    ward = with("points", "0.8");
    CHECK(brief(ward.validate().findings) == "percent-cell h.ods:2:3 2.1\n");
}

TEST_CASE("handed over: of a province's table the rows of other units are passed over and counted") {
    HandedOverWard ward;
    ward.as_csv("unit,item,points,number\nkhac,2.1,1,12\nUBND Phường Thử,2.1,2.4,12\nkhac nữa,2.1,9,12\n");
    CHECK(points_of(ward) == "2.4");
    const auto& notes = ward.validate().assessment.survey_notes;
    REQUIRE(notes.size() == 1);
    CHECK(notes[0].kind == SurveyNoteKind::other_units);
    CHECK(notes[0].count == 2);
    CHECK(points_of(HandedOverWard().as_csv("unit,item,points,number\nthu,2.1,2.4,12\n")) == "2.4");
    CHECK(found_in_table("unit,item,points,number\nkhac,2.1,1,12\n") == "wrong-unit h.csv:2:1\n");
    CHECK(found_in_table("unit,item,points,number\n,2.1,1,12\nthu,2.1,1,12\n") == "missing-key h.csv:2:2\n");
}

TEST_CASE("handed over: what is wrong with an entry, at its place, with what it can cost") {
    CHECK(found("  - {item: \"2.1\", points: 3.5, number: \"12\"}\n") ==
          "points-out-of-range h.yaml:3:27 2.1 3\n");
    CHECK(found("  - {item: \"2.1\", points: -1, number: \"12\"}\n") ==
          "points-out-of-range h.yaml:3:27 2.1 3\n");
    CHECK(found("  - {item: \"2.1\", points: 3, number: \"12\"}\n").empty());
    CHECK(found("  - {item: \"2.1\", points: 2.405, number: \"12\"}\n") == "bad-number h.yaml:3:27 2.1 3\n");
    CHECK(found("  - {item: \"2.1\", percent: 100.5, number: \"12\"}\n") ==
          "points-out-of-range h.yaml:3:28 2.1 3\n");
    CHECK(found("  - {item: \"2.1\", percent: 100, number: \"12\"}\n").empty());
    CHECK(found("  - {item: \"2.1\", percent: 80, points: 2.4, number: \"12\"}\n") ==
          "bad-value h.yaml:3:28 2.1\n");
    CHECK(found("  - {item: \"2.1\", number: \"12\"}\n") == "missing-key h.yaml:3:5 2.1\n");
    CHECK(found("  - {item: \"2.1\", points: 2}\n") == "no-evidence h.yaml:3:12 2.1 3\n");
    CHECK(found("  - " + entry + "\n  - " + entry + "\n") == "duplicate-survey-result h.yaml:4:12 2.1 3\n");
    CHECK(found("  - " + entry + "\n  - {item: \"1.1\", points: 1, number: \"12\"}\n") ==
          "not-a-survey-item h.yaml:4:12 1.1\n");
    CHECK(found("  - " + entry + "\n  - {item: \"2\", points: 1, number: \"12\"}\n") ==
          "not-a-leaf h.yaml:4:12 2\n");
    CHECK(found("  - " + entry + "\n  - {item: \"2.7\", points: 1, number: \"12\"}\n") ==
          "unknown-item h.yaml:4:12 2.7\n");
    CHECK(found("  - " + entry + "\n  - {item: \"99\", points: 1, number: \"12\"}\n") ==
          "unknown-item h.yaml:4:12 99\n");
    CHECK(found("  - {item: \"2.1\", point: 2, number: \"12\"}\n") == "unknown-key h.yaml:3:19\n");
}

TEST_CASE("handed over: a table that is none, cells that say nothing, sheets and rows that are hidden") {
    CHECK(found_in_table("mục,điểm\n2.1,2\n") == "survey-bad-header h.csv:1:1\n");
    CHECK(found_in_table("") == "survey-bad-header h.csv:0:0\n");
    CHECK(found_in_table("item,points,number\n,2,12\n") == "missing-key h.csv:2:2\n");
    CHECK(found_in_table("item,points,number,points\n2.1,2,12,3\n") == "survey-bad-header h.csv:1:20\n");
    CHECK(found_in_table("item,points,number,ghi chú\n2.1,2,12,x\n") == "column-ignored h.csv:1:20\n");
    CHECK(found_in_table("item,points,number,date\n2.1,hai,12,hôm qua\n") ==
          "bad-number h.csv:2:5\nbad-date h.csv:2:12\n");
    using namespace sheet_files;
    const std::string titles = xlsx_row({"item", "points", "number"});
    HandedOverWard ward;
    ward.change("plan.yaml", "h.yaml", "h.xlsx").remove("h.yaml");
    ward.write("h.xlsx", book({{"A", titles + xlsx_row({"2.1", "2.4", "12"}, " hidden=\"1\"")},
                               {"B", titles + xlsx_row({"2.1", "1", "12"}), "hidden"},
                               {"C", xlsx_row({"ghi chú"})}}));
    CHECK(brief(ward.validate().findings) ==
          "hidden-rows h.xlsx:2:1\nhidden-sheet h.xlsx:1:1\nfile-ignored h.xlsx:1:1\n");
    ward.write("h.xlsx", book({{"A", titles + xlsx_row({"2.1", "#REF!", "12"})}}));
    CHECK(brief(ward.validate().findings) == "bad-value h.xlsx:2:2\n");
    ward.write("h.xlsx", book({{"A", titles + xlsx_row({"2.1", "=", "12"})}}));
    CHECK(brief(ward.validate().findings) == "bad-value h.xlsx:2:2\n");
}

TEST_CASE("handed over: files that are none") {
    HandedOverWard ward;
    ward.change("plan.yaml", "h.yaml", "h.pdf").write("h.pdf", "x");
    CHECK(brief(ward.validate().findings) == "bad-value plan.yaml:6:24\n");
    ward.change("plan.yaml", "h.pdf", "khong-co.csv");
    CHECK(brief(ward.validate().findings) == "missing-file plan.yaml:6:24\n");
    CHECK(found("") == "missing-key h.yaml:2:1\n");
    HandedOverWard other;
    other.change("h.yaml", "items:", "unit: khac\nyear: 2023\nitems:");
    CHECK(brief(other.validate().findings) == "wrong-unit h.yaml:2:7\nwrong-year h.yaml:3:7\n");
}

TEST_CASE("handed over: beside a survey of one's own, an item has one or the other") {
    const auto both = [](const std::string& items) {
        Surveyed ward;
        ward.change("framework.yaml", "max: 3, rule: survey}",
                    "max: 2, rule: survey}\n      - {code: \"2.2\", title: Khác, max: 1, rule: survey}");
        ward.change("plan.yaml", "responses: [r.csv]", "responses: [r.csv], handed_over: [h.yaml]");
        ward.write("h.yaml", head + items);
        return ward;
    };
    Surveyed ward = both("  - {item: \"2.2\", points: 0.8, number: \"12\"}\n");
    CHECK(points_of(ward) == "2");  // 60 % of 2, and 0.8
    CHECK(brief(both("  - {item: \"2.1\", points: 1, number: \"12\"}\n").validate().findings) ==
          "duplicate-survey-result h.yaml:3:12 2.1 2\nsurvey-no-question q.yaml:8:1 2.2 1\n");
    // One that is asked and that nobody answered needs no answers.
    ward = both("  - {item: \"2.2\", points: 0.8, number: \"12\"}\n");
    ward.change("q.yaml", "id: C2, item: \"2.1\"", "id: C2, item: \"2.2\"");
    ward.write("r.csv", "id,group,C1,C2\n1,can-bo,A,\n3,dan,B,\n");
    CHECK(brief(ward.validate().findings).empty());
}

TEST_CASE("handed over: a survey item with neither is missing once another one has points") {
    HandedOverWard ward;
    ward.change("framework.yaml", "max: 3, rule: survey}",
                "max: 2, rule: survey}\n      - {code: \"2.2\", title: Khác, max: 1, rule: survey}");
    ward.write("h.yaml", head + "  - {item: \"2.1\", points: 1, number: \"12\"}\n");
    CHECK(brief(ward.validate().findings) == "survey-no-question plan.yaml:6:24 2.2 1\n");
    ward.change("plan.yaml", "handed_over", "questionnaire: q.yaml, handed_over");
    ward.write("q.yaml", questionnaire).change("q.yaml", "id: C1, item: \"2.1\"", "id: C1, item: \"2.2\"");
    CHECK(brief(ward.validate().findings) == "survey-no-answers plan.yaml:6:1 2.2 1\n");
    const auto draft = score_draft(ward.validate());
    REQUIRE(draft);
    CHECK(draft->total.survey.points().value().decimal_text() == "1");
    CHECK(draft->total.counted.points().value().decimal_text() == "10");
}

TEST_CASE("handed over: the survey is in, so the stage is final; at an earlier one it is out") {
    HandedOverWard ward;
    ward.change("plan.yaml", "deadline", "appraisal: [a.yaml]\ndeadline");
    ward.write("a.yaml", "schema: cchc/appraisal/1\nround: 1\nby: Hội đồng\nitems: []\n");
    const Validation& validation = ward.validate();
    CHECK(stage_of(validation.assessment) == Stage::final);
    const auto earlier = score_draft(at_stage(validation, Stage::appraised));
    REQUIRE(earlier);
    CHECK(earlier->total.survey.points().is_zero());
    CHECK(earlier->total.counted.points().value().decimal_text() == "7");
}

TEST_CASE("handed over: the document is the item's evidence, with its place") {
    HandedOverWard ward;
    const Validation& validation = ward.validate();
    const auto results = score(*valid(validation));
    const auto explained = explain(validation, results, *validation.assessment.framework->find("2.1"));
    REQUIRE(explained.handed_over);
    CHECK(document_text(*explained.handed_over, Language::vi) == "12/BC-SNV, 05/11/2024, Báo cáo");
    CHECK(in_words(explained.handed_over->place) == "h.yaml:3");
    REQUIRE(explained.survey);
    CHECK(explained.survey->values.at(0).place.line == 3);
    const std::string text =
        survey_text(validation.assessment, survey_results(validation.assessment), {.language = Language::vi});
    CHECK(has(text, "2,40 trên 3,00 điểm (do cấp trên chuyển xuống)"));
    CHECK(has(text, "12/BC-SNV, 05/11/2024, Báo cáo"));
}

TEST_CASE("handed over: a decimal comma in a file of commas is told, not read as another column's") {
    CHECK(found_in_table("item,points,title\n2.1,2,45,Báo cáo A\n").rfind("csv-syntax h.csv:2:", 0) == 0);
    CHECK(found_in_table("item,points,title\n2.1,2,Báo cáo A,,\n").empty());
}
