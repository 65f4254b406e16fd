// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "score/score.hpp"
#include "surveyed_ward.hpp"
#include "workbook/results/result_book.hpp"
#include "workbook/survey/survey_cells.hpp"
#include "xlsx/readback/read_zip.hpp"

using namespace cchc;
using test::has;
using test::Surveyed;
using test::Ward;
namespace fs = std::filesystem;

namespace {

using BookParts = std::map<std::string, std::string>;

BookParts parts_of(Ward& ward) {
    std::string folder = (fs::temp_directory_path() / "cchc-survey-XXXXXX").string();
    REQUIRE(::mkdtemp(folder.data()) != nullptr);
    const Validation& validation = ward.validate();
    const auto valid_ward = valid(validation);
    const Results results = valid_ward ? score(*valid_ward) : score_draft(validation).value();
    const std::string book = folder + "/a.xlsx";
    const std::string fault =
        write_result_book(validation, results, {.path = book}, {.language = Language::vi, .tool = ""})
            .failure;
    CHECK(fault.empty());
    const auto parts = read_zip(book);
    fs::remove_all(folder);
    REQUIRE(parts);
    return {parts->begin(), parts->end()};
}

constexpr const char* survey_sheet = "xl/worksheets/sheet6.xml";

/// `formula|value` of a cell.
std::string cell(const BookParts& parts, const std::string& sheet, const std::string& address) {
    const std::string& xml = parts.at(sheet);
    const auto at = xml.find("<c r=\"" + address + "\"");
    if (at == std::string::npos) return "none";
    if (xml[xml.find('>', at) - 1] == '/') return "|";
    const std::string text = xml.substr(at, xml.find("</c>", at) - at);
    const auto between = [&](const std::string& open, const std::string& close) {
        const auto from = text.find(open);
        if (from == std::string::npos) return std::string();
        return text.substr(from + open.size(), text.find(close, from) - from - open.size());
    };
    return between("<f>", "</f>") + "|" + between("<v>", "</v>");
}

}  // namespace

TEST_CASE("the survey's sheet: counts, shares, means and points are live and hold what was computed") {
    Surveyed ward;
    const BookParts parts = parts_of(ward);
    const auto at = [&](const std::string& address) { return cell(parts, survey_sheet, address); };
    // Rows: 6 titles, 7 questionnaire, 8 and 9 groups, 10 worth of A B D K, 11 item, 12 group, 13 C1, 14
    // group, 15 C1, 16 C2. Columns: H to K counts, L to O shares, P mean, Q weight, R most points, S points.
    CHECK(at("C8") == "|2");
    CHECK(at("Q8") == "|2");
    CHECK(at("H10") == "|100");
    CHECK(at("C15") == "|2");
    CHECK(at("D15") == "SUM(H15:J15)|1");
    CHECK(at("G15") == "K15|1");
    CHECK(at("O15") == "IF(C15=0,\"\",100*K15/C15)|50");
    CHECK(at("L15") == "IF(D15=0,\"\",100*H15/D15)|100");
    CHECK(at("P16") == "IF(D16=0,\"\",SUMPRODUCT($H$10:$K$10,H16:K16)/D16)|60");
    CHECK(at("P14") == "IF(D14=0,\"\",SUMPRODUCT(D15:D16,P15:P16)/D14)|80");
    CHECK(at("Q14") == "Q9|1");
    CHECK(has(at("P11"), "SUMPRODUCT(Q12:Q16,P12:P16)/SUM(Q12:Q16))|60"));
    CHECK(at("S11") == "IF(P11=\"\",\"\",ROUND(ROUND(R11*P11/100,11),2))|1.8");
    CHECK(at("S17") == "SUM(S11)|1.8");
    CHECK(has(parts.at("xl/worksheets/sheet2.xml"), "<f>N('Điều tra XHH'!S11)</f><v>1.8</v>"));
}

TEST_CASE("the survey's sheet: in one pool a group weighs as much as it has answers") {
    Surveyed ward;
    ward.change("q.yaml", "by-group", "all-answers");
    const BookParts parts = parts_of(ward);
    CHECK(cell(parts, survey_sheet, "Q12") == "D12|2");
    CHECK(has(cell(parts, survey_sheet, "P11"), "|65"));
    CHECK(cell(parts, survey_sheet, "Q8") == "|");
}

TEST_CASE("the survey's sheet: an answer worth something else in another question is told in words") {
    Surveyed ward;
    ward.change("q.yaml", "text: Hai", "options: {A: 12.5, B: 100}, text: Hai");
    const BookParts parts = parts_of(ward);
    CHECK(has(parts.at("xl/sharedStrings.xml"), "<t>A: 12,5%; B: 100%</t>"));
    // no row of worths: the item is in row 10, C2 in row 15; P holds the words, Q the mean
    CHECK(cell(parts, survey_sheet, "Q15") == "IF(D15=0,\"\",(12.5*H15+100*I15)/D15)|100");
}

TEST_CASE("the survey's sheet: there is none while the survey is out, or is not held") {
    Surveyed out;
    out.change("plan.yaml", ", responses: [r.csv]", "");
    CHECK_FALSE(has(parts_of(out).at("xl/workbook.xml"), "name=\"Điều tra XHH\""));
    Ward none;
    none.change("plan.yaml", "deadline", "survey: none\ndeadline");
    CHECK_FALSE(has(parts_of(none).at("xl/workbook.xml"), "name=\"Điều tra XHH\""));
}

TEST_CASE("the survey's sheet: a group without an answer has no mean, and the item no points") {
    Surveyed ward;
    ward.write("r.csv", "id,group,C1,C2\n1,can-bo,K,\n2,dan,A,B\n");
    const BookParts parts = parts_of(ward);
    // a draft: its mark takes a row
    CHECK(cell(parts, survey_sheet, "P13") == "IF(D13=0,\"\",SUMPRODUCT(D14:D14,P14:P14)/D13)|");
    CHECK(cell(parts, survey_sheet, "S12") == "IF(P12=\"\",\"\",ROUND(ROUND(R12*P12/100,11),2))|");
    CHECK(has(parts.at("xl/worksheets/sheet2.xml"), "<f>N('Điều tra XHH'!S12)</f><v>0</v>"));
}

TEST_CASE("the survey's sheet: a chart a group, of shares where its questions have the same options") {
    Surveyed ward;
    ward.change("q.yaml", "text: Hai", "options: {X: 100, Y: 0}, text: Hai");
    ward.write("r.csv", "id,group,C1,C2\n1,can-bo,A,\n3,dan,A,X\n");
    const BookParts parts = parts_of(ward);
    CHECK(parts.count("xl/charts/chart4.xml") == 0);  // the summary's and two
    CHECK(has(parts.at("xl/charts/chart2.xml"), "percentStacked"));
    CHECK(has(parts.at("xl/charts/chart2.xml"), "Nhóm đối tượng: Cán bộ"));
    CHECK_FALSE(has(parts.at("xl/charts/chart3.xml"), "percentStacked"));
    CHECK(has(parts.at("xl/charts/chart3.xml"), "Nhóm đối tượng: Người dân"));
}

TEST_CASE("the survey's sheet: texts that look like formulas stay texts, in cells and charts") {
    Surveyed ward;
    ward.change("q.yaml", "title: Phiếu thử", "title: =1+1");
    ward.change("q.yaml", "title: Cán bộ", "title: =1+2");
    ward.change("q.yaml", "text: Một", "text: =1+3");
    ward.change("q.yaml", "B: 60", "\"=1+4\": 60")
        .write("r.csv", "id,group,C1,C2\n1,can-bo,A,\n3,dan,A,=1+4\n");
    const BookParts parts = parts_of(ward);
    for (const auto& [name, bytes] : parts) {
        CHECK_FALSE(has(bytes, "<f>1+"));
        CHECK_FALSE(has(bytes, "f>=1+"));
    }
    CHECK(has(parts.at("xl/sharedStrings.xml"), "<t>=1+2</t>"));
    CHECK(has(parts.at("xl/charts/chart2.xml"), "<c:f>'Điều tra XHH'!$I$6</c:f>"));
}
