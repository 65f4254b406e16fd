// SPDX-License-Identifier: MIT
// What people wrote into a result workbook, read back and written again.
#include <doctest/doctest.h>

#include <algorithm>

#include "load/book/old_book.hpp"
#include "model/book/result_marks.hpp"
#include "read_book.hpp"
#include "ward.hpp"

using namespace cchc;
using namespace test;

namespace {

/// Puts a cell in, over one that is there.
void put_in(Table& table, TableCell cell) {
    std::erase_if(table.cells,
                  [&](const TableCell& one) { return one.row == cell.row && one.column == cell.column; });
    const auto at = std::find_if(table.cells.begin(), table.cells.end(), [&](const TableCell& one) {
        return std::pair(one.row, one.column) > std::pair(cell.row, cell.column);
    });
    table.cells.insert(at, std::move(cell));
}

std::pair<std::uint32_t, std::uint32_t> place_of_text(const Table& table, std::string_view text) {
    for (const auto& cell : table.cells) {
        if (cell.text == text) return {cell.row, cell.column};
    }
    FAIL("no cell says ", text);
    return {};
}

using Names = std::vector<std::string>;
constexpr const char* losses = "Điểm mất";
const Remedy plan_b{.code = "1.2",
                    .label = "1.2",
                    .title = "Hồ sơ",
                    .measure = std::string("Rà soát hồ sơ"),
                    .person = std::string("Chị Hoa"),
                    .due = Date{2025, 6, 30}};
const Remedy plan_c{.code = "1.4",
                    .label = "1.4",
                    .title = "Năng động",
                    .measure = std::string(" =1+1 "),
                    .person = Ratio::of(25, 2),
                    .due = std::string("30/06/2025")};
const Remedies two{"small", {plan_b, plan_c}};

}  // namespace

TEST_CASE("marks of cells bear what programs do to them, and nothing more") {
    const std::vector<MarkedCell> cells{{1, 1, std::string("Một"), false}, {2, 1, Ratio::of(8356, 99), true}};
    const CellMarks marks = marks_of(cells);
    CHECK(marks_of({cells[1], cells[0]}) == marks);
    CHECK(marks_of({cells[0], {2, 1, number_of("84.4040404040405"), true}}) == marks);
    CHECK(marks_of({cells[0], cells[1], {3, 1, std::string(" \n"), false}}) == marks);
    CHECK(marks_of({cells[0], {2, 1, number_of("84.41"), true}}).all != marks.all);
    CHECK(marks_of({cells[0], {2, 1, number_of("84.41"), true}}).without_results == marks.without_results);
    CHECK(marks_of({cells[0], {2, 1, number_of("84.404040404"), false}}).all != marks.all);
    CHECK(marks_of({{1, 1, std::string("Hai"), false}, cells[1]}).all != marks.all);
    CHECK(marks_of({{1, 2, std::string("Một"), false}, cells[1]}).all != marks.all);
    CHECK(marks_of({{1, 1, Date{2024, 1, 1}, false}}).all !=
          marks_of({{1, 1, std::string("2024-01-01"), false}}).all);
}

TEST_CASE("numbers of cells are read whole") {
    CHECK(number_of("84.25") == Ratio::of(337, 4));
    CHECK(number_of("-0.5") == Ratio::of(-1, 2));
    CHECK(number_of("0.3333333333333333") == Ratio::of(3'333'333'333'333'333, 10'000'000'000'000'000));
    CHECK(number_of("1e5") == Ratio());
}

TEST_CASE("a workbook read back is ours, unchanged, with all that people wrote") {
    for (const Language language : {Language::vi, Language::en}) {
        Ward ward;
        const auto old = read_old_book(written_book(ward, two, language));
        REQUIRE(old);
        CHECK(old->unit == "thu");
        CHECK(old->year == "2024");
        CHECK(old->is_marked);
        CHECK(old->changed == Names{});
        CHECK(old->remedies.framework == "small");
        CHECK(old->remedies.rows == std::vector<Remedy>{plan_b, plan_c});
    }
    Ward ward;
    CHECK(read_old_book(written_book(ward, {}))->remedies.rows.empty());
    CHECK_FALSE(read_old_book(Spreadsheet{}));
}

TEST_CASE("a cell that people changed elsewhere is seen, and on which sheet") {
    Ward ward;
    const Spreadsheet book = written_book(ward, two);
    const auto changed = [&](const std::function<void(Spreadsheet&)>& change) {
        Spreadsheet copy = book;
        change(copy);
        const auto old = read_old_book(copy);
        REQUIRE(old);
        return old->changed;
    };
    CHECK(changed([](Spreadsheet& one) {
              put_in(sheet_of(one, "Bảng chấm điểm"), {8, 4, CellKind::number, false, "1.5"});
          }) == Names{"Bảng chấm điểm"});
    CHECK(changed([](Spreadsheet& one) {
              put_in(sheet_of(one, losses), {9, 20, CellKind::text, false, "Ghi thêm"});
          }) == Names{losses});
    CHECK(changed([](Spreadsheet& one) { sheet_of(one, "Vấn đề").cells.pop_back(); }) == Names{"Vấn đề"});
    CHECK(changed([](Spreadsheet& one) { sheet_of(one, "Vấn đề").name = "Khác"; }) ==
          Names{"Khác", "Vấn đề"});
    CHECK(changed([](Spreadsheet& one) {
              Table empty;
              empty.name = "Trống";
              one.tables.push_back(std::move(empty));
          }) == Names{});
    // Whoever computes nothing drops what formulas gave.
    CHECK(changed([](Spreadsheet& one) {
              for (auto& table : one.tables) {
                  for (auto& cell : table.cells) {
                      if (cell.is_formula) cell = {cell.row, cell.column, CellKind::formula, true, ""};
                  }
              }
          }) == Names{});
    CHECK(changed([](Spreadsheet& one) {
              auto& cells = sheet_of(one, "Tổng hợp").cells;
              const auto formula = std::find_if(cells.begin(), cells.end(),
                                                [](const TableCell& cell) { return cell.is_formula; });
              REQUIRE(formula != cells.end());
              formula->is_formula = false;
          }) == Names{"Tổng hợp"});
}

TEST_CASE("people's own cells may change, move and hold anything") {
    Ward ward;
    Spreadsheet book = written_book(ward, {});
    Table& table = sheet_of(book, losses);
    const auto [row, key] = place_of_text(table, "1.2");  // the code as printed
    const std::uint32_t measure = place_of_text(table, "Biện pháp khắc phục").second;
    put_in(table, {row, measure, CellKind::text, false, "Làm"});
    put_in(table, {row, measure + 1, CellKind::boolean, false, "true"});
    put_in(table, {row, measure + 2, CellKind::error, false, "#N/A"});
    auto old = read_old_book(book);
    REQUIRE(old);
    CHECK(old->changed == Names{});
    REQUIRE(old->remedies.rows.size() == 1);
    CHECK(old->remedies.rows[0].code == "1.2");
    CHECK(old->remedies.rows[0].person == TypedCell{std::string("TRUE")});
    CHECK(old->remedies.rows[0].due == TypedCell{std::string("#N/A")});

    // A formula's value is carried over, so the file that holds the formula is kept.
    put_in(table, {row, measure, CellKind::text, true, "Làm"});
    old = read_old_book(book);
    CHECK(old->changed == Names{losses});
    CHECK(old->remedies.rows[0].measure == TypedCell{std::string("Làm")});
    put_in(table, {row, measure, CellKind::formula, true, ""});
    CHECK(read_old_book(book)->remedies.rows[0].measure == TypedCell{});

    // Their titles are not what the columns are found by alone.
    const auto [header, column] = place_of_text(table, "Người thực hiện");
    put_in(table, {header, column, CellKind::text, false, "Ai"});
    put_in(table, {row, measure, CellKind::text, false, "Làm"});
    old = read_old_book(book);
    REQUIRE(old->remedies.rows.size() == 1);
    CHECK(old->remedies.rows[0].measure == TypedCell{std::string("Làm")});
    CHECK(old->changed == Names{losses});
    CHECK(key > 0);
}

TEST_CASE("a workbook of an earlier version is ours, though nothing on it can be compared") {
    Ward ward;
    Spreadsheet book = written_book(ward, two);
    std::erase_if(sheet_of(book, "Nguồn gốc").cells, [](const TableCell& cell) { return cell.column > 2; });
    Table& table = sheet_of(book, losses);
    const std::uint32_t key = place_of_text(table, result_marks::items).second;
    std::erase_if(table.cells, [&](const TableCell& cell) { return cell.column == key; });
    const auto old = read_old_book(book);
    REQUIRE(old);
    CHECK_FALSE(old->is_marked);
    CHECK(old->unit == "thu");
    CHECK(old->year == "2024");
    CHECK(old->remedies.framework == "small");
    REQUIRE(old->remedies.rows.size() == 2);
    CHECK(old->remedies.rows[0].label == "1.2");
    CHECK(old->remedies.rows[0].measure == plan_b.measure);
}

TEST_CASE("what has no row stands in a list below, once, and is back when the row is") {
    const auto read = [](Ward& ward, const Remedies& remedies) {
        const auto old = read_old_book(written_book(ward, remedies));
        REQUIRE(old);
        CHECK(old->changed == Names{});
        return old->remedies.rows;
    };
    Ward ward;
    Remedy lost_nothing{.code = "1.1",
                        .label = "1.1",
                        .title = "Kế hoạch",
                        .measure = std::string("Giữ vững"),
                        .person = {},
                        .due = {}};
    Remedy unknown{.code = "",
                   .label = "7.7",
                   .title = "Mục cũ",
                   .measure = {},
                   .person = std::string("Anh Ba"),
                   .due = {}};
    const Remedy nameless{
        .code = "", .label = "", .title = "", .measure = std::string("Việc chung"), .person = {}, .due = {}};
    Remedy second = plan_b;
    second.person = std::string("Anh Tư");
    const std::vector<Remedy> all{plan_b, plan_c, lost_nothing, unknown, nameless, second};
    CHECK(read(ward, {"small", {lost_nothing, unknown, plan_b, nameless, second, plan_c, plan_b}}) == all);
    CHECK(read(ward, {"small", all}) == all);

    ward.change("scores/van-phong.yaml", "level: co", "level: khong");
    const auto back = read(ward, {"small", all});
    REQUIRE(back.size() == all.size());
    CHECK(std::find(back.begin(), back.begin() + 3, lost_nothing) != back.begin() + 3);

    // Of another framework an item is the same where its title is, too.
    Remedy other_title = plan_c;
    other_title.title = "Tên khác";
    const auto of_other = read(ward, {"other", {plan_b, other_title}});
    REQUIRE(of_other.size() == 2);
    CHECK(of_other[0] == plan_b);
    CHECK(of_other[1].measure == other_title.measure);
    CHECK(of_other[1].code.empty());
    CHECK(of_other[1].title == "Tên khác");
    CHECK(read(ward, {"small", of_other}) == of_other);
    CHECK(read(ward, {"small", {other_title}})[0].title == "Năng động");
}
