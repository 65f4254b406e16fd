// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "sheet_files.hpp"

using namespace cchc;
using namespace sheet_files;

TEST_CASE("ods: each kind of cell") {
    const auto typed = [](const std::string& attributes, const std::string& shown = "") {
        return ods_cell("<table:table-cell " + attributes + "><text:p>" + shown +
                        "</text:p></table:table-cell>");
    };
    const std::string type = "office:value-type=";
    CHECK(typed(type + "\"float\" office:value=\"0.5\"", "0,50") == cell(CellKind::number, "0.5"));
    TableCell half = cell(CellKind::number, "0.5");
    half.is_percent = true;
    CHECK(typed(type + "\"percentage\" office:value=\"0.5\"", "50%") == half);
    CHECK(typed(type + "\"currency\" office:value=\"-3\"", "-3 ₫") == cell(CellKind::number, "-3"));
    CHECK(typed(type + "\"boolean\" office:boolean-value=\"true\"", "ĐÚNG") ==
          cell(CellKind::boolean, "true"));
    CHECK(typed(type + "\"date\" office:date-value=\"2024-01-31T10:00:00\"") ==
          cell(CellKind::date, "2024-01-31"));
    CHECK(typed(type + "\"date\" office:date-value=\"soon\"") == cell(CellKind::error, "soon"));
    CHECK(typed(type + "\"time\" office:time-value=\"PT12H00M00S\"") == cell(CellKind::number, "0.5"));
    CHECK(typed(type + "\"string\"", "x") == cell(CellKind::text, "x"));
    const std::string formula = "table:formula=\"of:=1\" ";
    CHECK(typed(formula + type + "\"float\" office:value=\"2\"", "2") == cell(CellKind::number, "2", true));
    CHECK(typed(formula + type + "\"string\" office:string-value=\"ab\"", "ab") ==
          cell(CellKind::text, "ab", true));
    CHECK(typed(formula + type + "\"string\"") == cell(CellKind::text, "", true));
    CHECK(typed(formula) == cell(CellKind::text, "", true));
    CHECK(typed(formula + type + "\"float\"") == cell(CellKind::formula, "", true));
    CHECK(typed(formula + type + "\"string\" office:string-value=\"\" calcext:value-type=\"error\"",
                "#N/A") == cell(CellKind::error, "#N/A", true));
    CHECK(typed(formula + type + "\"float\" office:value=\"0\"", "Err:502") ==
          cell(CellKind::error, "Err:502", true));
    CHECK(table_of(ods_row("<table:table-cell/>")).cells.empty());
}

TEST_CASE("ods: the text of paragraphs, without comments") {
    const auto text = [](const std::string& content) {
        return ods_cell("<table:table-cell office:value-type=\"string\">" + content + "</table:table-cell>")
            .text;
    };
    CHECK(text("<text:p>a</text:p><text:p/><text:p>b</text:p>") == "a\n\nb");
    CHECK(text("<text:p><text:s/>a<text:s text:c=\"3\"/>b<text:tab/>c<text:line-break/>d</text:p>") ==
          " a   b\tc\nd");
    CHECK(text("<text:p>a <text:span>b<text:span>c</text:span></text:span><text:a>d</text:a></text:p>") ==
          "a bcd");
    CHECK(text("<text:p>\n  a\n  b</text:p>") == "a b");
    CHECK(text("<office:annotation><text:p>no</text:p></office:annotation><text:p>yes</text:p>") == "yes");
    CHECK(text("<text:p>a<office:annotation><text:p>no</text:p></office:annotation>b</text:p>") == "ab");
}

TEST_CASE("ods: repeated and covered cells and rows") {
    const std::string x = " office:value-type=\"string\"><text:p>x</text:p></table:table-cell>";
    const auto table = table_of(ods_rows(
        "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell "
        "table:number-columns-repeated=\"16384\"/></table:table-row>"
        "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell/><table:covered-table-cell "
        "table:number-columns-repeated=\"2\"/><table:table-cell table:number-columns-repeated=\"2\"" +
        x + "</table:table-row><table:table-row table:number-rows-repeated=\"48574\"/>"));
    REQUIRE(table.cells.size() == 4);
    CHECK(table.cells.front() == TableCell{1'000'001, 4, CellKind::text, false, "x"});
    CHECK(table.cells.back() == TableCell{1'000'002, 5, CellKind::text, false, "x"});
    const auto fault = [&](const std::string& row) {
        return read_one(ods_rows("<table:table-row " + row + "<table:table-cell" + x + "</table:table-row>"))
            .fault;
    };
    CHECK(fault("table:number-rows-repeated=\"300000\">") == SpreadsheetFault::none);
    CHECK(fault("table:number-rows-repeated=\"300001\">") == SpreadsheetFault::too_large);
    CHECK(fault("table:number-rows-repeated=\"99999999999999999999\">") == SpreadsheetFault::too_large);
    CHECK(fault("><table:table-cell table:number-columns-repeated=\"16384\"/>") == SpreadsheetFault::broken);
}

TEST_CASE("ods: matrices, validations, several sheets and caches of other files") {
    const auto table = table_of(ods_rows(
        repeated("<table:table-row><table:table-cell table:number-columns-repeated=\"2\" "
                 "table:content-validation-name=\"v\"/></table:table-row>",
                 3) +
        "<table:table-row><table:table-cell table:formula=\"x\" table:number-matrix-rows-spanned=\"2\" "
        "table:number-matrix-columns-spanned=\"1\" office:value-type=\"float\" office:value=\"1\"/>"
        "</table:table-row>" +
        repeated("<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"2\"/>"
                 "</table:table-row>",
                 2)));
    CHECK(table.validations == std::vector<TableRange>{{1, 1, 3, 2}});
    CHECK(table.find(5, 1)->is_formula);
    CHECK_FALSE(table.find(6, 1)->is_formula);
    const auto tables =
        read_one(ods("<table:table table:name=\"b\"/><table:table table:name=\"'file:///x'#$a\"/>"
                     "<table:table table:name=\"a\"/>"))
            .spreadsheet.tables;
    REQUIRE(tables.size() == 2);
    CHECK(tables[0].name == "b");
    CHECK(tables[1].name == "a");
}
