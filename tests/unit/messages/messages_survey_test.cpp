// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "report/findings/findings_text.hpp"
#include "sheet_files.hpp"
#include "surveyed_ward.hpp"

using namespace cchc;
using namespace cchc::test;

// Each provokes one message that no other test does.
TEST_CASE("messages: options, groups and columns that are not there") {
    CHECK(linted("text: Một}", "text: Một, options: {K: skip}}") == "missing-key q.yaml:9:10\n");
    CHECK(linted("text: Một}", "text: Một, options: {A: 60, D: 0}}") ==
          "survey-short-options q.yaml:9:20 2.1\nsurvey-unknown-option r.csv:5:7 2.1\n");
    Surveyed words;
    words.change("q.yaml", "text: Hai", "options: {khong: 0, co: 100}, text: Hai");
    words.write("r.csv", "id,group,C1,C2\n1,can-bo,A,\n2,dan,A,khon\n");
    CHECK(brief(words.validate().findings) == "survey-unknown-option r.csv:3:9 2.1\n");
    CHECK(linted("groups: [dan]", "groups: [doanh-nghiep]") == "survey-unknown-group q.yaml:10:36\n");
    CHECK(found_of("id,group,C1,C2\n1,doanh-nghiep,A,\n2,dan,A,B\n") == "survey-unknown-group r.csv:2:3\n");
    CHECK(found_of("id,group,C1,C1,C2\n1,can-bo,A,,\n2,dan,A,A,B\n") == "survey-bad-header r.csv:1:13\n");
}

TEST_CASE("messages: files and sheets that hold no responses") {
    Surveyed ward;
    ward.change("plan.yaml", "[r.csv]", "answers").remove("r.csv");
    ward.write("answers/r.csv", responses).write("answers/doc.txt", "x");
    CHECK(brief(ward.validate().findings) == "bad-value plan.yaml:6:44\n");

    using namespace sheet_files;
    const auto text = [](const std::string& words) {
        return "<table:table-cell office:value-type=\"string\"><text:p>" + words +
               "</text:p></table:table-cell>";
    };
    const auto row = [](const std::string& cells) {
        return "<table:table-row>" + cells + "</table:table-row>";
    };
    const auto sheet = [](const std::string& name, const std::string& rows) {
        return "<table:table table:name=\"" + name + "\">" + rows + "</table:table>";
    };
    Surveyed book;
    book.change("plan.yaml", "r.csv", "r.ods").remove("r.csv");
    book.write("r.ods", ods(sheet("Phiếu", row(text("id") + text("group") + text("C1") + text("C2")) +
                                               row(text("1") + text("dan") + text("A") + text("B")) +
                                               row(text("2") + text("can-bo") + text("A"))) +
                            sheet("Ghi chú", row(text("Nhập ngày 5/11")))));
    CHECK(brief(book.validate().findings) == "file-ignored r.ods:1:1\n");
}

TEST_CASE("messages: a text that several share names none of them") {
    // Where each is named, the message counts what it costs: the sentence itself is compared.
    const auto words_of = [](const std::string& files, const std::string& name, const std::string& text) {
        Surveyed ward;
        ward.change("plan.yaml", "responses: [r.csv]", files).remove("r.csv").write(name, text);
        ward.change("q.yaml", "D: 0,", "D: {percent: 0, text: Tốt}, E: {percent: 10, text: Tốt},");
        ward.change("q.yaml", "title: Cán bộ", "title: Người dân").change("q.yaml", "text: Hai", "text: Một");
        const Validation& validation = ward.validate();
        return findings_text(validation.findings, {.language = Language::en, .color = false, .width = 400});
    };
    const auto tally = [&](const std::string& row) {
        return words_of("tallies: [t.csv]", "t.csv", "question,group,option,count\n" + row);
    };
    CHECK(
        has(tally("Một,dan,A,3\n"), "“Một” is the text of several questions of the questionnaire (rows: 1)"));
    CHECK(has(tally("C1,Người dân,A,3\n"), "“Người dân” is the title of several groups"));
    CHECK(
        has(tally("C1,dan,Tốt,3\n"), "“Tốt” is the text of several options of the question C1 (answers: 3)"));
    CHECK(has(tally("C2,can-bo,A,2\nC2,can-bo,B,5\n"),
              "the question C2 does not ask the group “can-bo”: its answers are not counted (answers: 7)"));
    const auto response = [&](const std::string& text) {
        return words_of("responses: [r.csv]", "r.csv", "id,group," + text);
    };
    CHECK(has(response("C1,C2\n1,Người dân,A,A\n2,dan,A,A\n"),
              "“Người dân” is the title of several groups of the questionnaire (responses: 1)"));
    CHECK(has(response("C1,Một\n1,can-bo,A,A\n2,dan,A,A\n"),
              "“Một” is the text of several questions, so that it is not known whose this column is"));
    CHECK(has(response("C1,C2\n1,can-bo,Tốt,\n2,dan,A,A\n"),
              "“Tốt” is the text of several options of the question C1 (answers: 1)"));
}
