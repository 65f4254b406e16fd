// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <sys/resource.h>

#include <csignal>

#include "read_book.hpp"
#include "score/score.hpp"
#include "test_folder.hpp"
#include "ward.hpp"
#include "workbook/formulas.hpp"
#include "workbook/results/result_book.hpp"
#include "xlsx/cell_values.hpp"
#include "xlsx/readback/read_zip.hpp"
#include "xlsx/text_size.hpp"

using namespace cchc;
using namespace test;

namespace {

/// Files cannot grow past the limit while it lives: as on a full disk.
class FileSizeLimit {
  public:
    explicit FileSizeLimit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
        REQUIRE(::getrlimit(RLIMIT_FSIZE, &before_) == 0);
        rlimit now = before_;
        now.rlim_cur = bytes;
        REQUIRE(::setrlimit(RLIMIT_FSIZE, &now) == 0);
    }
    ~FileSizeLimit() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

  private:
    rlimit before_{};
    void (*handler_)(int);
};

std::string write_book(Ward& ward, const std::string& path, Language language = Language::vi) {
    const Validation& validation = ward.validate();
    const auto valid_ward = valid(validation);
    const Results results = valid_ward ? score(*valid_ward) : score_draft(validation).value();
    return write_result_book(validation, results, {.path = path}, {.language = language, .tool = "cchc 0"})
        .failure;
}

constexpr std::size_t sheets_of_book = 7;

}  // namespace

TEST_CASE("a cell holds the nearest double of an exact number") {
    CHECK(nearest_double(Ratio::of(121, 20)) == 6.05);
    CHECK(nearest_double(Ratio::of(-1, 4)) == -0.25);
    CHECK(nearest_double(Ratio::of(10, 3)) == 10.0 / 3);
    CHECK(nearest_double(Ratio::of(940, 11)) == 940.0 / 11);
    CHECK(nearest_double(Ratio()) == 0.0);
}

TEST_CASE("a text keeps its letters and is cut with a mark past Excel's limit") {
    CHECK(shown_text("a_x000D_b", "…") == "a_x005F_x000D_b");
    CHECK(shown_text("a_xyz", "…") == "a_xyz");
    const std::string fits(32'767, 'a');
    CHECK(shown_text(fits, "…") == fits);
    const std::string cut = shown_text(fits + "a", "… [cut]");
    CHECK(cut.size() <= 32'767);
    CHECK(has(cut, "… [cut]"));
    std::string accents;
    for (int i = 0; i < 32'768; ++i) accents += "ế";
    CHECK(shown_text(accents, "…").substr(0, 3) == "ế");
    CHECK(shown_text(accents, "…").size() % 3 == 0);  // no letter was cut in two
}

TEST_CASE("a link keeps what would have a meaning in it") {
    CHECK(link_text("evidence/1.1/Kế hoạch #1 100%.pdf") == "external:evidence/1.1/Kế hoạch %231 100%25.pdf");
}

TEST_CASE("the document's date does not depend on the clock or the zone") {
    CHECK(seconds_of({1970, 1, 1}) == 0);
    CHECK(seconds_of({2024, 2, 29}) == 1'709'164'800);
    CHECK(seconds_of({2024, 12, 31}) == 1'735'603'200);
}

TEST_CASE("longer texts need more lines") {
    CHECK(wrapped_lines("", {.width = 20}) == 1);
    CHECK(wrapped_lines("một\nhai", {.width = 20}) == 2);
    CHECK(wrapped_lines("Ban hành kế hoạch cải cách hành chính năm kịp thời", {.width = 20}) >= 3);
    CHECK(wrapped_lines(std::string(200, 'x'), {.width = 20}) >= 10);
    CHECK(height_of(1'000, 11) == 409);
}

TEST_CASE("sums name ranges of neighbours") {
    CHECK(formulas::sum({8, 9, 10, 12}, 4) == "SUM(E9:E11,E13)");
    CHECK(formulas::sum({}, 4) == "0");
    CHECK(formulas::quoted("a\"b") == "\"a\"\"b\"");
}

TEST_CASE("the index is rounded as the framework says") {
    Framework framework;
    framework.scale_max.value = Points(Ratio::whole(100));
    CHECK(formulas::rounded_index(framework, "J9") == "ROUND(ROUND(J9,11),2)");
    framework.rounding = Rounding::down;
    CHECK(formulas::rounded_index(framework, "J9") == "ROUNDDOWN(ROUND(J9,11),2)");
    framework.rounding = Rounding::half_even;
    CHECK(has(formulas::rounded_index(framework, "J9"), "MOD("));
    framework.grades = {{{Percent(Ratio::of(161, 2)), {}}, "Tốt"}, {{Percent(Ratio()), {}}, "Yếu"}};
    CHECK(formulas::grade(framework, "J9", "J10") ==
          "IF(ROUND(J9,11)>=80.5,\"Tốt\",IF(ROUND(J9,11)>=0,\"Yếu\",\"\"))");
    framework.rank_by = RankBy::published;
    CHECK(has(formulas::grade(framework, "J9", "J10"), "J10>=80.5"));
}

TEST_CASE("a result book is whole, and the same for the same input") {
    const TestFolder folder;
    Ward ward;
    REQUIRE(write_book(ward, folder.file("a.xlsx")).empty());
    REQUIRE(write_book(ward, folder.file("b.xlsx")).empty());
    CHECK(bytes_of(folder.file("a.xlsx")) == bytes_of(folder.file("b.xlsx")));
    CHECK(folder.count() == 2);
    const auto parts = read_zip(folder.file("a.xlsx"));
    REQUIRE(parts);
    CHECK(has(parts->at("xl/workbook.xml"), "name=\"Bảng chấm điểm\""));
    CHECK_FALSE(has(parts->at("xl/styles.xml"), "Calibri"));
}

TEST_CASE("every formula carries its value") {
    const TestFolder folder;
    Ward ward;
    REQUIRE(write_book(ward, folder.file("a.xlsx"), Language::en).empty());
    const auto parts = read_zip(folder.file("a.xlsx"));
    REQUIRE(parts);
    const std::string& scores = parts->at("xl/worksheets/sheet2.xml");
    std::size_t formulas = 0;
    for (std::size_t at = scores.find("<f>"); at != std::string::npos; at = scores.find("<f>", at + 1)) {
        const auto end = scores.find("</c>", at);
        CHECK(has(scores.substr(at, end - at), "</f><v>"));
        ++formulas;
    }
    CHECK(formulas > 20);
    CHECK(has(parts->at("xl/workbook.xml"), "name=\"Scores\""));
}

TEST_CASE("a text that looks like a formula stays a text") {
    const TestFolder folder;
    Ward ward;
    ward.change("framework.yaml", "title: Năng động", "title: \"=1+1\"");
    REQUIRE(write_book(ward, folder.file("a.xlsx")).empty());
    const auto parts = read_zip(folder.file("a.xlsx"));
    REQUIRE(parts);
    CHECK(has(parts->at("xl/sharedStrings.xml"), "<t>=1+1</t>"));
    for (const auto& [name, bytes] : *parts) CHECK_FALSE(has(bytes, "<f>1+1</f>"));
}

TEST_CASE("what cannot be written leaves the old file and nothing else") {
    const TestFolder folder;
    Ward ward;
    write_bytes(folder.file("old.xlsx"), "old");
    std::string fault;
    {
        const FileSizeLimit limit(4'096);  // for the library's temporary files and the new workbook alike
        fault = write_book(ward, folder.file("old.xlsx"));
    }
    CHECK_FALSE(fault.empty());
    CHECK(bytes_of(folder.file("old.xlsx")) == "old");
    CHECK(folder.count() == 1);
    CHECK_FALSE(write_book(ward, folder.file("no/such/folder.xlsx")).empty());
    CHECK(folder.count() == 1);
}

TEST_CASE("a draft says so on every sheet") {
    const TestFolder folder;
    Ward ward;
    ward.change("framework.yaml", "evidence: required", "evidence: required\n        wrong: 1");
    REQUIRE(write_book(ward, folder.file("a.xlsx")).empty());
    const auto parts = read_zip(folder.file("a.xlsx"));
    REQUIRE(parts);
    for (std::size_t sheet = 1; sheet <= sheets_of_book; ++sheet) {
        CHECK(has(parts->at("xl/worksheets/sheet" + std::to_string(sheet) + ".xml"), "BẢN NHÁP"));
    }
}

TEST_CASE("the register of evidence says what stands for a file, each a line of its own") {
    Ward ward;
    ward.change(
        "scores/van-phong.yaml", "- {file: a.pdf",
        "- {confirmed_by: {by: Phòng Nội vụ, number: 5/XN}}\n      - {link: \"https://a.vn/1\"}\n"
        "      - {link: \"https://a.vn/2\"}\n      - {withheld: mật, number: 9/M}\n      - {file: a.pdf");
    auto book = written_book(ward);
    const Table& sheet = sheet_of(book, "Tài liệu kiểm chứng");
    CHECK(has(row_with(sheet, "xác nhận của Phòng Nội vụ"), "|5/XN|"));
    CHECK(has(row_with(sheet, "https://a.vn/1"), "|1.1"));
    CHECK(has(row_with(sheet, "https://a.vn/2"), "|1.1"));
    CHECK(has(row_with(sheet, "mật"), "|9/M|"));
}
