// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "score/survey.hpp"
#include "sheet_rows.hpp"
#include "surveyed_ward.hpp"

using namespace cchc;
using namespace test;
using namespace sheet_files;

namespace {

const std::string header = xlsx_row({"id", "group", "C1", "C2"});
const std::string good = xlsx_row({"1", "can-bo", "A"}) + xlsx_row({"2", "can-bo", "D"}) +
                         xlsx_row({"3", "dan", "A", "B"}) + xlsx_row({"4", "dan", "K"});

std::string ods_line(const std::vector<std::string>& cells, const std::string& attributes = "") {
    std::string row = "<table:table-row" + attributes + ">";
    for (const auto& text : cells) {
        if (text == "=") {
            row += "<table:table-cell table:formula=\"of:=[.A1]\" office:value-type=\"float\"/>";
        } else if (!text.empty() && text.front() == '#') {
            row += "<table:table-cell table:formula=\"of:=[.A1]\" calcext:value-type=\"error\"><text:p>" +
                   text + "</text:p></table:table-cell>";
        } else {
            row += "<table:table-cell office:value-type=\"string\"><text:p>" + text +
                   "</text:p></table:table-cell>";
        }
    }
    return row + "</table:table-row>";
}

const std::string ods_good = ods_line({"id", "group", "C1", "C2"}) + ods_line({"1", "can-bo", "A", ""}) +
                             ods_line({"2", "can-bo", "D", ""}) + ods_line({"3", "dan", "A", "B"}) +
                             ods_line({"4", "dan", "K", ""});

/// The ward whose responses are a spreadsheet.
Surveyed with(const std::string& bytes, const std::string& name = "r.xlsx") {
    Surveyed ward;
    ward.change("plan.yaml", "[r.csv]", "[" + name + "]").write(name, bytes);
    return ward;
}

std::string found_in(const std::string& rows) {
    return brief(with(book({{"P", header + rows}})).validate().findings);
}

std::size_t people(Surveyed ward) {
    std::size_t sum = 0;
    for (const auto count : ward.validate().assessment.responses->people) sum += count;
    return sum;
}

Finding only(Surveyed& ward) {
    const auto& findings = ward.validate().findings.all();
    REQUIRE(findings.size() == 1);
    return findings.front();
}

}  // namespace

TEST_CASE("visibility: sheets and rows of an .xlsx") {
    const auto read = read_one(book({{"a", xlsx_row({"x"}, " r=\"2\" hidden=\"1\"") +
                                               xlsx_row({"y"}, " r=\"3\" hidden=\"true\"") +
                                               xlsx_row({"z"}, " r=\"4\" ht=\"15\" hidden=\"0\"") +
                                               xlsx_row({"z"}, " r=\"7\" ht=\"0\" customHeight=\"1\"")},
                                     {"b", "", "hidden"},
                                     {"c", "", "veryHidden"},
                                     {"d", "", "visible"}}))
                          .spreadsheet;
    REQUIRE(read.tables.size() == 4);
    CHECK(read.tables[0].hidden_rows == std::vector<RowRange>{{2, 3}, {7, 7}});
    CHECK(read.tables[0].is_hidden_row(2));
    CHECK(read.tables[0].is_hidden_row(3));
    CHECK(read.tables[0].is_hidden_row(7));
    for (const std::uint32_t row : {1U, 4U, 6U, 8U}) CHECK_FALSE(read.tables[0].is_hidden_row(row));
    CHECK_FALSE(read.tables[0].is_hidden);
    CHECK(read.tables[1].is_hidden);
    CHECK(read.tables[2].is_hidden);
    CHECK_FALSE(read.tables[3].is_hidden);
    // in any order, and twice
    const auto mixed =
        table_of(Xlsx{.sheet = worksheet("<row r=\"9\" hidden=\"1\"/><row r=\"3\" hidden=\"1\"/>"
                                         "<row r=\"9\" hidden=\"1\"/><row r=\"4\" hidden=\"1\"/>")}
                     .bytes());
    CHECK(mixed.hidden_rows == std::vector<RowRange>{{3, 4}, {9, 9}});
}

TEST_CASE("visibility: sheets and rows of an .ods") {
    const std::string x =
        "<table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell>";
    const auto row = [&](const std::string& attributes) {
        return "<table:table-row" + attributes + ">" + x + "</table:table-row>";
    };
    const auto table =
        table_of(ods_rows(row("") + row(" table:visibility=\"collapse\" table:number-rows-repeated=\"2\"") +
                          row(" table:visibility=\"visible\"") + row(" table:visibility=\"filter\"") +
                          "<table:table-row-group table:display=\"false\"><table:table-row-group>" + row("") +
                          "</table:table-row-group>" + row("") + "</table:table-row-group>" + row("")));
    CHECK(table.hidden_rows == std::vector<RowRange>{{2, 3}, {5, 7}});
    CHECK_FALSE(table.is_hidden);
    const auto tables =
        read_one(ods_styled(
                     "<style:style style:name=\"ta1\" style:family=\"table\"><style:table-properties "
                     "table:display=\"true\"/></style:style><style:style style:name=\"ta2\" "
                     "style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>",
                     "<table:table table:name=\"a\" table:style-name=\"ta1\"/>"
                     "<table:table table:name=\"b\" table:style-name=\"ta2\"/>"))
            .spreadsheet.tables;
    REQUIRE(tables.size() == 2);
    CHECK_FALSE(tables[0].is_hidden);
    CHECK(tables[1].is_hidden);
}

TEST_CASE("responses: a hidden sheet of responses is not counted, and told") {
    const std::string old =
        header + xlsx_row({"L1", "can-bo", "D"}) + xlsx_row({}) + xlsx_row({"L2", "dan", "D", "D"});
    for (const char* state : {"hidden", "veryHidden"}) {
        Surveyed ward = with(book({{"P", header + good}, {"Năm trước", old, state}}));
        CHECK(brief(ward.validate().findings) == "hidden-sheet r.xlsx:1:1\n");
        CHECK(only(ward).text(Language::en) ==
              "the hidden sheet “Năm trước” has a header of responses and is not counted (rows: 2)");
        CHECK(people(ward) == 4);
    }
    CHECK(brief(with(ods_styled("<style:style style:name=\"h\"><style:table-properties "
                                "table:display=\"false\"/></style:style>",
                                "<table:table table:name=\"a\">" + ods_good +
                                    "</table:table><table:table table:name=\"b\" table:style-name=\"h\">" +
                                    ods_good + "</table:table>"),
                     "r.ods")
                    .validate()
                    .findings) == "hidden-sheet r.ods:1:1\n");
    // The only one: nobody answered, which is an error, and why is told beside it
    CHECK(brief(with(book({{"P", header}, {"X", header + good, "hidden"}})).validate().findings) ==
          "survey-no-answers q.yaml:6:10 3\nsurvey-no-answers q.yaml:7:10 3\nhidden-sheet r.xlsx:1:1\n");
}

TEST_CASE("responses: a hidden sheet of something else, or a visible one, is no matter") {
    CHECK(brief(with(book({{"P", header + good}, {"Danh mục", xlsx_row({"A", "B", "#REF!"}), "hidden"}}))
                    .validate()
                    .findings)
              .empty());
    CHECK(brief(with(book({{"P", header + good}, {"Trống", "", "veryHidden"}})).validate().findings).empty());
    CHECK(brief(with(book({{"P", header + good}, {"Q", header + xlsx_row({"5", "dan", "A"})}}))
                    .validate()
                    .findings)
              .empty());
}

TEST_CASE("responses: answers in hidden rows are counted, and their number told") {
    const std::string rows = xlsx_row({"1", "can-bo", "A"}) +
                             xlsx_row({"2", "can-bo", "D"}, " hidden=\"1\"") + xlsx_row({}, " hidden=\"1\"") +
                             xlsx_row({"3", "dan", "A", "B"}, " hidden=\"1\"") + xlsx_row({"4", "dan", "K"});
    Surveyed ward = with(book({{"P", header + rows}}));
    CHECK(brief(ward.validate().findings) == "hidden-rows r.xlsx:3:1\n");
    CHECK(only(ward).text(Language::en) == "the sheet “P” has hidden rows, which are counted (responses: 2)");
    CHECK(people(ward) == 4);
    const std::string filtered = ods_line({"5", "dan", "A", "B"}, " table:visibility=\"filter\"");
    CHECK(brief(with(ods_rows(ods_good + filtered), "r.ods").validate().findings) ==
          "hidden-rows r.ods:6:1\n");
    // a hidden header, hidden blank rows, hidden notes above the header
    CHECK(brief(with(book({{"P", xlsx_row({}, " hidden=\"1\"") +
                                     xlsx_row({"id", "group", "C1", "C2"}, " hidden=\"1\"") + good +
                                     xlsx_row({"", " "}, " hidden=\"1\"")}}))
                    .validate()
                    .findings)
              .empty());
}

TEST_CASE("responses: an error or a formula without a value in a cell that is read") {
    CHECK(found_in(good + xlsx_row({"#N/A", "dan", "A", "B"})) == "bad-value r.xlsx:6:1\n");
    CHECK(found_in(good + xlsx_row({"=", "dan", "A", "B"})) == "bad-value r.xlsx:6:1\n");
    CHECK(found_in(good + xlsx_row({"5", "#REF!", "A", "B"})) == "bad-value r.xlsx:6:2\n");
    CHECK(found_in(good + xlsx_row({"5", "=", "A", "B"})) == "bad-value r.xlsx:6:2\n");
    CHECK(found_in(good + xlsx_row({"5", "dan", "#DIV/0!", "B"})) == "bad-value r.xlsx:6:3\n");
    CHECK(found_in(good + xlsx_row({"5", "dan", "=", "="}) + xlsx_row({"6", "dan", "=", "="})) ==
          "bad-value r.xlsx:6:3\nbad-value r.xlsx:6:4\n");
    CHECK(found_in(good + xlsx_row({"", "", "=", ""})) == "bad-value r.xlsx:6:3\n");
    CHECK(
        brief(with(ods_rows(ods_good + ods_line({"5", "dan", "=", "#N/A"})), "r.ods").validate().findings) ==
        "bad-value r.ods:6:3\nbad-value r.ods:6:4\n");
    Surveyed ward = with(
        book({{"P", header + good + xlsx_row({"5", "dan", "=", "B"}) + xlsx_row({"6", "dan", "=", "B"})}}));
    CHECK(only(ward).text(Language::en) ==
          "this cell has a formula without a result (such cells of the column: 2)");
    Surveyed error = with(book({{"P", header + good + xlsx_row({"#N/A", "dan", "A", "B"})}}));
    CHECK(only(error).text(Language::en) == "this cell shows the error “#N/A” (such cells of the column: 1)");
    const auto survey = survey_results(ward.validate().assessment);
    CHECK(survey.items.at(0).groups.at(1).questions.at(0).blank == 0);
}

TEST_CASE("responses: a header that shows no name") {
    CHECK(brief(with(book({{"P", xlsx_row({"id", "group", "=", "C2"}) + good}})).validate().findings) ==
          "bad-value r.xlsx:1:3\n");
    CHECK(brief(with(book({{"P", xlsx_row({"#REF!", "group", "C1", "C2"}) + good}})).validate().findings) ==
          "bad-value r.xlsx:1:1\n");
}

TEST_CASE("responses: an error or a formula without a value in a cell that nobody reads") {
    // behind the last column, in a column without a head, above the header
    CHECK(found_in(good + xlsx_row({"5", "dan", "A", "B", "", "#N/A", "="})).empty());
    CHECK(found_in(good + xlsx_row({"", "", "", "", "", "#N/A", "="})).empty());
    CHECK(brief(with(book({{"P", xlsx_row({"=", "="}) + xlsx_row({"id", "group", "", "C1", "C2"}) +
                                     xlsx_row({"1", "can-bo", "#N/A", "A"}) +
                                     xlsx_row({"2", "dan", "=", "A", "B"}) + xlsx_row({"", "", "#REF!"})}}))
                    .validate()
                    .findings)
              .empty());
    // a formula with a value is one like any other
    CHECK(found_in(good +
                   "<row><c><f>4+1</f><v>5</v></c><c t=\"str\"><f>x</f><v>dan</v></c><c t=\"str\"><f>x</f>"
                   "<v>A</v></c><c t=\"str\"><f>x</f><v></v></c></row>")
              .empty());
}
