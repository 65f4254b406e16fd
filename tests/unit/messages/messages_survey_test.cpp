// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

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
