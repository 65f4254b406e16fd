// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <map>
#include <string>

#include "annex/annex_names.hpp"
#include "base/platform.hpp"
#include "report/annex/import_report.hpp"
#include "sheet_files.hpp"
#include "task/annex/import_framework.hpp"
#include "test_folder.hpp"
#include "ward.hpp"

using namespace cchc;
using test::brief;

namespace {

/// What becomes of each row, as `item 1.1`, with a `!` where there is a reason.
std::string rows_of_table(const std::string& csv) {
    const MemoryFiles files(std::map<std::string, std::string>{{"a.csv", csv}});
    Sources sources;
    const test::TestFolder folder;
    const auto outcome =
        import_framework({.table = "a.csv", .output = folder.file("a.yaml")}, files, sources);
    if (!outcome.draft) return brief(outcome.findings);
    std::string out;
    for (const auto& row : outcome.draft->rows) {
        out += std::string(annex_row_names.name(row.kind));
        if (row.item) out += " " + outcome.draft->items[*row.item].code;
        out += row.why ? "!; " : "; ";
    }
    return out;
}

std::string refused(const std::string& file, const std::string& text, const std::string& sheet = "") {
    const MemoryFiles files(std::map<std::string, std::string>{{file, text}});
    Sources sources;
    return brief(
        import_framework({.table = file, .output = "a.yaml", .sheet = sheet}, files, sources).findings);
}

const std::string head = "STT,Tiêu chí,Điểm tối đa\n";

}  // namespace

TEST_CASE("annex: what is no annex is refused, with what was looked for") {
    CHECK(refused("a.csv", "STT,Họ tên,Lương\n1,A,2\n") == "spreadsheet-unreadable a.csv:1:1\n");
    CHECK(refused("a.csv", "") == "spreadsheet-unreadable a.csv:0:0\n");
    CHECK(refused("a.csv", head + "1,A,\n2,B,\n") == "spreadsheet-unreadable a.csv:1:1\n");
    CHECK(refused("a.doc", "x") == "spreadsheet-unreadable nowhere\n");
    CHECK(refused("a.csv", head + "1,A,2\n", "Trang 2") == "spreadsheet-unreadable a.csv:0:0\n");
}

TEST_CASE("annex: every row is told") {
    CHECK(rows_of_table("PHỤ LỤC\n" + head + "(1),(2),(3)\n1,A,4\n1.1,B,2\n,Có: 2,\n,Không: 0,\n1.2,C,2\n" +
                        head + ",Tổng cộng,4\n,Ghi chú: x,\n") ==
          "heading; heading; heading; item 1; item 1.1; level 1.1; level 1.1; item 1.2; heading; total; "
          "remark; ");
    // Rows without a number: parts of the item above, levels of it, or neither.
    CHECK(rows_of_table(head + "1,A,4\n,Phần một,1\n,Phần hai,3\n2,B,4\n,Tốt,4\n,Kém,0\n3,C,4\n,Gì đó,3\n") ==
          "heading; item 1; item 1.1; item 1.2; item 2; level 2; level 2; item 3; not-understood 3!; ");
    CHECK(rows_of_table(head + "1,A,6\n1.1,B,2\n1.2,C,2\n,D,2\n2,E,1\n") ==
          "heading; item 1; item 1.1; item 1.2; item 1.3; item 2; ");
    // A total that is called otherwise, a heading in capitals, an area without a number, who signs.
    CHECK(rows_of_table(head + "1,A,2\n2,B,2\n,TỔNG (1+2),4\n,NGƯỜI LẬP,\n") ==
          "heading; item 1; item 2; total; remark; ");
    CHECK(rows_of_table(head + "1,A,2\n,PHẦN RIÊNG,\n2,B,2\n,ĐIỂM THƯỞNG,3\n,Khen,1\n,Sáng kiến,2\n") ==
          "heading; item 1; not-understood 1!; item 2; item 3; item 3.1; item 3.2; ");
    CHECK(rows_of_table(head + "1,A,2\n1,B,2\n3,C,hai\n4,D,2\n") ==
          "heading; item 1; not-understood!; not-understood!; item 4; ");
}

TEST_CASE(
    "annex: a footnote's digit behind points is taken off where the sum tells it, else the points are") {
    const std::string sound = rows_of_table(head + "1,A,20\n1.1,B,157\n1.2,C,5\n2,D,5\n");
    CHECK(sound == "heading; item 1; item 1.1; item 1.2; item 2; ");
    CHECK(rows_of_table(head + "1,A,20\n1.1,B,157\n1.2,C,6\n2,D,5\n") ==
          "heading; item 1; not-understood!; item 1.2; item 2; ");
}

TEST_CASE("annex: a Word document's tables, as a document writes them") {
    using namespace sheet_files;
    const auto cell = [](const std::string& inner, const std::string& more = "") {
        return "<w:tc><w:tcPr>" + more + "</w:tcPr>" + inner + "</w:tc>";
    };
    const auto text = [](const std::string& words) {
        return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    };
    const std::string row = "<w:tr>" + cell(text("1")) +
                            cell(
                                "<w:p><w:r><w:t>A</w:t><w:br/><w:t>B</w:t></w:r><w:del><w:r><w:delText>x</"
                                "w:delText></w:r></w:del></w:p>" +
                                    text("C"),
                                "<w:gridSpan w:val=\"2\"/>") +
                            cell(
                                "<w:p><w:r><w:t>20</w:t></w:r><w:r><w:rPr><w:vertAlign "
                                "w:val=\"superscript\"/></w:rPr><w:t>7</w:t></w:r></w:p>") +
                            "</w:tr>";
    const std::string gone = "<w:tr><w:trPr><w:del/></w:trPr>" + cell(text("mất")) + "</w:tr>";
    const std::string document =
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
        "<w:body><w:p><w:r><w:t>ngoài</w:t></w:r></w:p><w:tbl>" +
        gone + row + "</w:tbl></w:body></w:document>";
    const auto read = read_spreadsheets({zip_of({{"word/document.xml", document}})}).front();
    REQUIRE(read.fault == SpreadsheetFault::none);
    CHECK(read.spreadsheet.is_document);
    REQUIRE(read.spreadsheet.tables.size() == 1);
    const auto& cells = read.spreadsheet.tables.front().cells;
    REQUIRE(cells.size() == 3);
    CHECK(cells[0] == TableCell{2, 1, CellKind::text, false, "1"});
    CHECK(cells[1] == TableCell{2, 2, CellKind::text, false, "A\nB\nC"});
    CHECK(cells[2] == TableCell{2, 4, CellKind::text, false, "20⁷"});
}
