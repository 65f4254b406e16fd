// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "sheet/package/number_text.hpp"
#include "sheet/read_spreadsheet.hpp"
#include "sheet/transfer.hpp"
#include "sheet_files.hpp"

using namespace cchc;
using namespace sheet_files;

TEST_CASE("sheet: a serial number is a date as Excel counts") {
    CHECK(date_of_serial("45322", false) == Date{2024, 1, 31});
    CHECK(date_of_serial("45322.99", false) == Date{2024, 1, 31});
    CHECK(date_of_serial("1", false) == Date{1900, 1, 1});
    CHECK(date_of_serial("59", false) == Date{1900, 2, 28});
    CHECK_FALSE(date_of_serial("60", false));
    CHECK(date_of_serial("61", false) == Date{1900, 3, 1});
    CHECK(date_of_serial("2958465", false) == Date{9999, 12, 31});
    CHECK_FALSE(date_of_serial("2958466", false));
    CHECK(date_of_serial("0", true) == Date{1904, 1, 1});
    CHECK(date_of_serial("60", true) == Date{1904, 3, 1});
    CHECK(date_of_serial("2957003", true) == Date{9999, 12, 31});
    CHECK_FALSE(date_of_serial("2957004", true));
    for (const char* wrong : {"", "0", "0.5", "-1", "x", "1e3", ".5", "1.2.3", "99999999999999"}) {
        CHECK_FALSE(date_of_serial(wrong, false));
    }
}

TEST_CASE("sheet: a cell is found by its place") {
    Table table;
    table.cells = {{1, 2, CellKind::text, false, "a"}, {3, 1, CellKind::text, false, "b"}};
    REQUIRE(table.find(3, 1) != nullptr);
    CHECK(table.find(3, 1)->text == "b");
    CHECK(table.find(1, 2)->text == "a");
    CHECK(table.find(1, 1) == nullptr);
    CHECK(table.find(2, 2) == nullptr);
    CHECK(table.find(3, 2) == nullptr);
}

TEST_CASE("sheet: a double becomes the decimal that was meant") {
    CHECK(decimal_text(0.1 + 0.2) == "0.3");
    CHECK(decimal_text(-12.0) == "-12");
    CHECK(decimal_text(-0.0) == "0");
    CHECK(decimal_text(61.25) == "61.25");
    CHECK(decimal_text(0.00005) == "0.00005");
    CHECK(decimal_text(1.0 / 3) == "0.3333333333333333");
    CHECK(decimal_text(0.30001) == "0.30001");
    CHECK(decimal_text(1e15) == "1000000000000000");
    CHECK(decimal_text(12345678901234.5) == "12345678901234.5");
    CHECK(decimal_text("8.9999999999999996E-2") == "0.09");
    CHECK(decimal_text(" 5 ") == "5");
    for (const char* wrong : {"nan", "inf", "1e999", "", "1,5", "0x10", "5 6"})
        CHECK_FALSE(decimal_text(wrong));
    CHECK(days_of_duration("PT10H30M00S") == "0.4375");
    CHECK(days_of_duration("-P1DT12H") == "-1.5");
    CHECK_FALSE(days_of_duration("10:30"));
    CHECK_FALSE(days_of_duration("P5"));
}

TEST_CASE("xlsx: each kind of cell") {
    CHECK(xlsx_cell("<c r=\"A1\"><v>0.30000000000000004</v></c>") == cell(CellKind::number, "0.3"));
    CHECK(xlsx_cell("<c t=\"b\"><v>1</v></c>") == cell(CellKind::boolean, "true"));
    CHECK(xlsx_cell("<c t=\"b\"><v>0</v></c>") == cell(CellKind::boolean, "false"));
    CHECK(xlsx_cell("<c t=\"e\"><v>#N/A</v></c>") == cell(CellKind::error, "#N/A"));
    CHECK(xlsx_cell("<c t=\"d\"><v>2024-01-31T00:00:00</v></c>") == cell(CellKind::date, "2024-01-31"));
    CHECK(xlsx_cell("<c t=\"str\"><v>x</v></c>") == cell(CellKind::text, "x"));
    CHECK(xlsx_cell("<c><v>NaN</v></c>") == cell(CellKind::error, "NaN"));
    CHECK(xlsx_cell("<c t=\"inlineStr\"><is><t> a</t></is></c>") == cell(CellKind::text, " a"));
    CHECK(xlsx_cell("<c t=\"inlineStr\"><is><r><t>a</t></r><r><rPr><b/></rPr><t>b</t></r><rPh><t>c</t></rPh>"
                    "</is></c>") == cell(CellKind::text, "ab"));
    CHECK(table_of(Xlsx{.sheet = worksheet("<row><c s=\"1\"/><c t=\"s\"/><c><v/></c></row>")}.bytes())
              .cells.empty());
}

TEST_CASE("xlsx: formulas keep what they last gave") {
    CHECK(xlsx_cell("<c><f>1+1</f><v>2</v></c>") == cell(CellKind::number, "2", true));
    CHECK(xlsx_cell("<c t=\"str\"><f>x</f><v>ab</v></c>") == cell(CellKind::text, "ab", true));
    CHECK(xlsx_cell("<c t=\"str\"><f>x</f><v></v></c>") == cell(CellKind::text, "", true));
    CHECK(xlsx_cell("<c t=\"e\"><f>x</f><v>#DIV/0!</v></c>") == cell(CellKind::error, "#DIV/0!", true));
    CHECK(xlsx_cell("<c><f t=\"shared\" si=\"0\"/><v>3</v></c>") == cell(CellKind::number, "3", true));
    CHECK(xlsx_cell("<c><f>1+1</f><v></v></c>") == cell(CellKind::formula, "", true));
    CHECK(xlsx_cell("<c><f>1+1</f></c>") == cell(CellKind::formula, "", true));
    const auto table =
        table_of(Xlsx{.sheet = worksheet("<row><c><f t=\"array\" ref=\"A1:A2\">x</f><v>1</v></c>"
                                         "<c><v>5</v></c></row><row><c><v>2</v></c></row>"
                                         "<row><c><v>3</v></c></row>")}
                     .bytes());
    CHECK(table.find(2, 1)->is_formula);
    CHECK_FALSE(table.find(1, 2)->is_formula);
    CHECK_FALSE(table.find(3, 1)->is_formula);
}

TEST_CASE("xlsx: shared strings") {
    const auto text = [](const std::string& item) {
        return cell_of(Xlsx{.sheet = worksheet("<row><c t=\"s\"><v>1</v></c></row>"),
                            .strings = "<si><t>other</t></si><si>" + item + "</si>"}
                           .bytes())
            .text;
    };
    CHECK(text("<t xml:space=\"preserve\"> a b </t>") == " a b ");
    CHECK(text("<r><t>Đã </t></r><r><t>xong</t></r><rPh sb=\"0\" eb=\"1\"><t>no</t></rPh>") == "Đã xong");
    CHECK(text("<t>&lt;a&gt; &amp;amp; &#7879;&#x1EC7;&quot;</t>") == "<a> &amp; ệệ\"");
    CHECK(text("<t>x<!-- no & no -->y<![CDATA[<&z]]></t>") == "xy<&z");
    CHECK(text("<t>_x005F_x0041_ _x0041_ _x00e9_ _xD83D__xDE00_ _x41_</t>") == "_x0041_ A é 😀 _x41_");
    CHECK(text("<t>_xD83D_</t>") == "\xEF\xBF\xBD");
    CHECK(text("<t>a\r\nb\rc_x000D_\nd&#13;e</t>") == "a\nb\nc\nd\ne");
    CHECK(text("<t>e\xCC\x82\xCC\x81</t>") == "ế");
}

TEST_CASE("xlsx: a number in a date's format is a date") {
    const std::string formats =
        "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-42A]dd/mm/yyyy\"/>"
        "<numFmt numFmtId=\"165\" formatCode=\"[Red]0.0&quot; day&quot;;d\"/></numFmts>"
        "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
        "<xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"20\"/></cellXfs>";
    const auto styled = [&](int style, const std::string& value, const std::string& properties = "") {
        return cell_of(Xlsx{
            .sheet = worksheet("<row><c s=\"" + std::to_string(style) + "\"><v>" + value + "</v></c></row>"),
            .formats = formats,
            .properties = properties}
                           .bytes());
    };
    CHECK(styled(0, "45322") == cell(CellKind::number, "45322"));
    CHECK(styled(1, "45322.5") == cell(CellKind::date, "2024-01-31"));
    CHECK(styled(2, "45322") == cell(CellKind::date, "2024-01-31"));
    CHECK(styled(3, "5") == cell(CellKind::number, "5"));
    CHECK(styled(4, "0.4375") == cell(CellKind::number, "0.4375"));
    CHECK(styled(1, "-3") == cell(CellKind::number, "-3"));
    CHECK(styled(99, "5") == cell(CellKind::number, "5"));
    const std::string properties = "<workbookPr date1904=\"1\"/>";
    CHECK(styled(1, "0", properties) == cell(CellKind::date, "1904-01-01"));
    CHECK(read_one(Xlsx{.properties = properties}.bytes()).spreadsheet.dates_from_1904);
    CHECK_FALSE(read_one(Xlsx{}.bytes()).spreadsheet.dates_from_1904);
}

TEST_CASE("xlsx: a number in a percent format says so") {
    const std::string formats =
        "<numFmts><numFmt numFmtId=\"164\" formatCode=\"0.0\\%\"/>"
        "<numFmt numFmtId=\"165\" formatCode=\"[Red]0.0%;-0\"/><numFmt numFmtId=\"166\" "
        "formatCode=\"0&quot;%&quot;\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"9\"/>"
        "<xf numFmtId=\"10\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/></cellXfs>";
    const auto is_percent = [&](int style, const std::string& value = "<v>0.5</v>") {
        const std::string made = "<row><c s=\"" + std::to_string(style) + "\">" + value + "</c></row>";
        const auto read = read_one(Xlsx{.sheet = worksheet(made), .formats = formats}.bytes());
        const auto sent = decoded(encoded(read));  // as the child process hands it over
        return sent->spreadsheet.tables.at(0).cells.at(0).is_percent;
    };
    CHECK_FALSE(is_percent(0));
    CHECK(is_percent(1));
    CHECK(is_percent(2));
    CHECK(is_percent(1, "<f>1/2</f><v>0.5</v>"));
    CHECK_FALSE(is_percent(3));  // a sign of its own: 0.5 is shown as 0.5%
    CHECK(is_percent(4));
    CHECK_FALSE(is_percent(5));
}

TEST_CASE("xlsx: parts are found by absolute and relative targets") {
    for (const char* target :
         {"/xl/worksheets/sheet1.xml", "worksheets/sheet1.xml", "../xl/./Worksheets/Sheet1.XML"}) {
        CHECK(table_of(Xlsx{.target = target}.bytes()).name == "Phiếu");
    }
    const auto read = read_one(Xlsx{.target = "worksheets/sheet9.xml"}.bytes());
    CHECK(read.fault == SpreadsheetFault::broken);
    CHECK(read.reason.find("sheet9.xml is missing") != std::string::npos);
}

TEST_CASE("xlsx: data validations, old and new") {
    const auto validations = [](const std::string& after) {
        return table_of(Xlsx{.sheet = worksheet("", after)}.bytes()).validations;
    };
    CHECK(validations("<dataValidations><dataValidation sqref=\"A1:B3 $D$5\"/></dataValidations>") ==
          std::vector<TableRange>{{1, 1, 3, 2}, {5, 4, 5, 4}});
    CHECK(validations("<dataValidations><dataValidation sqref=\"C:C\"/></dataValidations>") ==
          std::vector<TableRange>{{1, 3, 1'048'576, 3}});
    const std::string spaces =
        " xmlns:x=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\""
        " xmlns:m=\"http://schemas.microsoft.com/office/excel/2006/main\"";
    CHECK(validations("<extLst><ext" + spaces +
                      "><x:dataValidation><x:formula1><m:f>A1</m:f></x:formula1><m:sqref>E2:E4 G1</m:sqref>"
                      "</x:dataValidation><x:conditionalFormatting><m:sqref>H1</m:sqref>"
                      "</x:conditionalFormatting></ext></extLst>") ==
          std::vector<TableRange>{{2, 5, 4, 5}, {1, 7, 1, 7}});
    CHECK(read_one(Xlsx{.sheet = worksheet("", "<dataValidation sqref=\"A0\"/>")}.bytes()).fault ==
          SpreadsheetFault::broken);
}

TEST_CASE("numbers of cells: the shortest text, without the noise of sums") {
    CHECK(decimal_text(0.1 + 0.2) == "0.3");
    CHECK(decimal_text(-0.0) == "0");
    CHECK(decimal_text("800167870789.6899") == "800167870789.69");
    CHECK(decimal_text("99999999999.9999") == "99999999999.9999");
    CHECK(decimal_text("1.2500000000000002") == "1.25");
    CHECK(decimal_text("0.12345") == "0.12345");
    CHECK(decimal_text("3E-2") == "0.03");
}
