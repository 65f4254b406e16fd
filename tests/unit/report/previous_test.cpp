// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "form_ward.hpp"
#include "read_book.hpp"
#include "report/results/results_json.hpp"
#include "score/score.hpp"
#include "task/previous/read_previous.hpp"

using namespace cchc;
using namespace test;

namespace {

/// The ward's result as printed, with one text of it changed.
std::string result_of(const WardChange& change, const std::string& from = "", const std::string& to = "") {
    Ward ward;
    if (change) change(ward);
    const Validation& validation = ward.validate();
    std::string json = results_json(validation, score(*valid(validation)), {Language::vi, "cchc 0"});
    if (!from.empty()) json.replace(json.find(from), from.size(), to);
    return json;
}

std::optional<PreviousYear> read(const std::string& json, Findings& findings) {
    static Ward ward;
    static Sources sources;
    const Validation& validation = ward.validate();
    const MemoryFiles files({{"truoc.json", json}});
    return read_previous({"truoc.json", validation.assessment.plan, *validation.assessment.framework}, files,
                         sources, findings);
}

const std::string this_year = "\"year\": 2024";
const std::string last_year = "\"year\": 2023";

}  // namespace

TEST_CASE("previous: an earlier result gives points by items that are the same still") {
    Findings findings;
    const auto previous = read(result_of({}, this_year, last_year), findings);
    REQUIRE(previous);
    CHECK(findings.all().empty());
    CHECK(previous->year == 2023);
    CHECK(previous->total == Ratio::of(558, 100));
    CHECK(previous->final.size() == 7);  // two areas, four leaves and the survey's
    const auto renamed =
        read(result_of([](Ward& ward) { ward.change("framework.yaml", "title: Một", "title: Khác"); },
                       this_year, last_year),
             findings);
    REQUIRE(renamed);
    CHECK(renamed->final.size() == 6);
}

TEST_CASE("previous: another unit's, this year's and what is no result are told") {
    const auto told = [](const std::string& json) {
        Findings findings;
        CHECK_FALSE(read(json, findings));
        return brief(findings);
    };
    CHECK(told(result_of({})) == "wrong-year truoc.json:0:0\n");
    CHECK(told(result_of([](Ward& ward) { ward.change("plan.yaml", "id: thu", "id: khac"); }, this_year,
                         last_year)) == "wrong-unit truoc.json:0:0\n");
    CHECK(told("{}").find("bad-record") == 0);
}

TEST_CASE("previous: the summary has what it was and by what it moved, live, where it is given") {
    Ward ward;
    Spreadsheet without = written_book(ward);
    CHECK(row_with(sheet_of(without, "Tổng hợp"), "STT").find("Năm 2023") == std::string::npos);
    const PreviousYear previous{.year = 2023,
                                .final = {{0, Ratio::of(5, 1)}},
                                .total = Ratio::of(6, 1),
                                .index = Ratio::of(80, 1),
                                .grade = "Khá"};
    Spreadsheet book = written_book(ward, {}, Language::vi, previous);
    Table& summary = sheet_of(book, "Tổng hợp");
    CHECK(row_with(summary, "STT").find("|Chỉ số (%)|Năm 2023|Tăng, giảm") != std::string::npos);
    CHECK(row_with(summary, "Một") == "1|Một|7|7|5.58|||5.58|1.42|79.71428571428571|5|0.58");
    CHECK(row_with(summary, "Tổng cộng").find("|6|-0.42") != std::string::npos);
    CHECK(row_with(summary, "Xếp loại tạm tính").find("|Khá") != std::string::npos);
    std::size_t formulas = 0;
    for (const auto& cell : summary.cells) formulas += cell.is_formula && cell.column == 12 ? 1 : 0;
    CHECK(formulas == 3);  // the area that is the same, the total, the index
}
