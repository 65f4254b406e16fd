// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>

#include "form_ward.hpp"
#include "load/files/load_spreadsheet.hpp"
#include "model/assignment.hpp"
#include "workbook/forms/form_book.hpp"

using namespace cchc;
using namespace test;

namespace {

const std::string table = "Chấm điểm";

std::size_t lines(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

WardChange plan_change(const std::string& from, const std::string& to) {
    return [=](Ward& ward) { ward.change("plan.yaml", from, to); };
}
}  // namespace

TEST_CASE("form: of another unit, year, framework or officer it is not read") {
    const OfficerForm filled({.is_filled = true});
    const auto later = [&](const WardChange& change) { return OfficerForm(filled).meanwhile(change); };
    CHECK(later(plan_change("id: thu", "id: khac")).found() == "form-outdated cchc!B2 van-phong\n");
    CHECK(later(plan_change("year: 2024", "year: 2025")).found() == "form-outdated cchc!B3 van-phong\n");
    CHECK(later(framework_change("id: small", "id: other")).found() == "form-outdated cchc!B5 van-phong\n");
    CHECK(later([](Ward& ward) {
              ward.change("plan.yaml", "id: thu", "id: khac").change("plan.yaml", "2024", "2025");
          }).found() == "form-outdated cchc!B2 van-phong\nform-outdated cchc!B3 van-phong\n");
    const LoadedForm other = later(plan_change("id: thu", "id: khac")).load();
    CHECK(other.card.officer->value == "van-phong");
    CHECK(brief_place(other.card.officer->place) == "cchc!B4");
    CHECK(other.card.scores.empty());
    CHECK_FALSE(other.card.is_whole());
    CHECK_FALSE(other.card.entries_are_complete);  // nothing is missed besides
    CHECK(later(plan_change("id: thu", "id: khac")).checked() == "form-outdated cchc!B2 van-phong 5\n");
}

TEST_CASE("form: the officer is one of the plan, now or formerly") {
    const OfficerForm filled({.is_filled = true});
    const std::string id = "id: van-phong, name: Văn phòng,";
    OfficerForm gone(filled);
    gone.meanwhile(plan_change(id, "id: van-thu, name: Văn thư,"));
    CHECK(gone.found() == "form-outdated cchc!B4 van-phong\n");
    CHECK(has(gone.load().findings.all().front().help(Language::en), "van-thu, mot-cua"));
    CHECK_FALSE(gone.load().card.officer);
    OfficerForm renamed(filled);
    renamed.meanwhile(plan_change(id, "id: van-thu, name: Văn phòng, formerly: [van-phong],"));
    CHECK(renamed.found().empty());
    CHECK(renamed.load().card.scores.size() == 3);
    CHECK(OfficerForm(filled).set_identity("officer", "giam-doc").found() ==
          "form-outdated cchc!B4 giam-doc\n");
}

TEST_CASE("form: without its identity it is no form") {
    const OfficerForm filled({.is_filled = true});
    for (OfficerForm form :
         {OfficerForm(filled).drop_sheet("cchc"), OfficerForm(filled).drop_identity("schema"),
          OfficerForm(filled).set_identity("schema", "cchc/forms/2")}) {
        CHECK(form.found() == "bad-schema scores/form.xlsx\n");
        const LoadedForm loaded = form.load();
        CHECK_FALSE(loaded.card.officer);
        CHECK(loaded.card.is_faulty);
        CHECK_FALSE(loaded.card.entries_are_complete);
    }
    CHECK(OfficerForm(filled).rename_sheet("cchc", "Sheet1").checked().empty());
    CHECK(OfficerForm(filled).drop_identity("unit").found() == "form-outdated cchc! van-phong\n");
}

TEST_CASE("form: columns may change places, not go") {
    const OfficerForm filled({.is_filled = true});
    const std::string before = filled.said();
    OfficerForm moved(filled);
    moved.swap_columns(table, "answer", "justification").swap_columns(table, "item", "exact");
    moved.swap_columns(table, "code", "file");
    CHECK(moved.checked().empty());
    CHECK(moved.said() == before);
    CHECK(brief_place(moved.load().card.scores.front().level->place) == "Chấm điểm!R9");

    for (const char* key : {"code", "text", "max", "rule", "prompt", "points", "number", "pages", "withheld",
                            "not_applicable", "exact"}) {
        CAPTURE(key);
        CHECK(OfficerForm(filled).drop_column(table, key).found() == "form-tampered Chấm điểm! van-phong\n");
    }
    // Forms of before have no column for who confirms; one that has it needs its key.
    CHECK(OfficerForm(filled).drop_column(table, "confirmed_by").checked().empty());
    CHECK(OfficerForm(filled).erase({"cchc/leads", "confirmed_by"}).found() ==
          "form-tampered Chấm điểm! van-phong\n");
    OfficerForm no_answers(filled);
    no_answers.drop_column(table, "answer");
    CHECK(no_answers.found() == "form-tampered Chấm điểm! van-phong\n");
    CHECK(has(no_answers.load().findings.all().front().text(Language::en), "“Answer”") == false);
    CHECK(has(no_answers.load().findings.all().front().text(Language::vi), "“Trả lời”"));
    CHECK_FALSE(no_answers.load().card.is_whole());
    CHECK_FALSE(no_answers.load().card.entries_are_complete);
    CHECK(OfficerForm(filled).erase({"cchc/leads", "claim"}).found().rfind("form-tampered", 0) == 0);
}

TEST_CASE("form: rows may change places and grow, not go") {
    const OfficerForm filled({.is_filled = true});
    OfficerForm gone(filled);
    gone.drop_row({"1.4", "item"});
    CHECK(gone.found().rfind("form-tampered Chấm điểm!C15 van-phong 1.4 1\n", 0) == 0);
    gone.drop_row({"1.4", "item"}).drop_row({"1.4", "item"});
    CHECK(gone.found() == "form-tampered Chấm điểm! van-phong 1.4 1\n");
    CHECK(gone.checked() == "form-tampered Chấm điểm! van-phong 1.4 1\n");  // and not missed besides
    CHECK(OfficerForm(filled).drop_row({"1.3", "item", 1}).found() ==
          "form-tampered Chấm điểm!C12 van-phong 1.3 2\n");
    CHECK(OfficerForm(filled).drop_row({"1.3", "item", 2}).found().empty());  // held no answer
    OfficerForm one_field(filled);
    one_field.erase({"1.3", "field", 1});
    CHECK(has(one_field.found(), "form-tampered Chấm điểm!C12 van-phong 1.3 2\n"));
}

TEST_CASE("form: keys of rows that the form did not have") {
    const OfficerForm blank;
    CHECK(OfficerForm(blank).set({"1.4", "item", 2}, "9.9").found() ==
          "form-tampered Chấm điểm!A17 van-phong\n");
    CHECK(OfficerForm(blank).set({"1.4", "item", 2}, "1.2").found() ==
          "form-tampered Chấm điểm!A17 van-phong\n");  // another officer's
    CHECK(OfficerForm(blank).set({"1.1", "field", 1}, "part:x").found() ==
          "form-tampered Chấm điểm!B10 van-phong\n");
    CHECK(OfficerForm(blank).set({"1.4", "item", 2}, "9.9").set({"9.9", "file"}, "a.pdf").found() ==
          "form-tampered Chấm điểm!A17 van-phong\nform-altered Chấm điểm!K17 van-phong\n");
    CHECK_FALSE(OfficerForm(blank).set({"1.4", "item", 2}, "9.9").load().card.is_whole());
}

TEST_CASE("form: a question in two rows has one answer") {
    const OfficerForm filled({.is_filled = true});
    OfficerForm copied(filled);
    copied.copy_row({"1.1", "item"}).set({"1.1", "answer", 1}, "Không (0 điểm)");
    CHECK(has(copied.found(), "form-tampered Chấm điểm!H10 van-phong 1.1 2 +Chấm điểm!H9\n"));
    CHECK_FALSE(copied.load().card.is_whole());
    CHECK(copied.erase({"1.1", "answer"}).found().empty());  // the one with an answer counts
    CHECK(copied.load().card.scores.front().level->value == "khong");
    CHECK(brief_place(copied.load().card.scores.front().level->place) == "Chấm điểm!H10");
}

TEST_CASE("form: a table's sheet is gone") {
    const OfficerForm office({.is_filled = true});
    const OfficerForm desk({.officer = "mot-cua", .is_filled = true});
    CHECK(OfficerForm(office).drop_sheet(table).found() == "form-tampered scores/form.xlsx van-phong\n");
    CHECK(OfficerForm(office).drop_sheet(table).checked() == "form-tampered scores/form.xlsx van-phong 5\n");
    CHECK(OfficerForm(desk).drop_sheet("Phối hợp").found() == "form-tampered scores/form.xlsx mot-cua\n");
    CHECK(OfficerForm(desk).drop_sheet("Phối hợp").load().card.scores.size() == 1);
    CHECK(OfficerForm(desk).drop_sheet("Hướng dẫn").checked().empty());
    OfficerForm renamed(office);
    CHECK(renamed.rename_sheet(table, "Sheet1").checked().empty());
    CHECK(brief_place(renamed.load().card.officer->place) == "Sheet1!C5");
}

TEST_CASE("form: behind the end nothing is read") {
    OfficerForm form;
    form.set({"cchc/end", "file", 1}, "a.pdf").set({"cchc/end", "justification"}, "Ghi chú ở cuối");
    CHECK(form.found().empty());
    CHECK(form.said() == "scores: []\n");
    form.erase({"cchc/end", "item"});  // then the rows behind are the last item's
    CHECK(has(form.said(), "a.pdf"));
    CHECK(form.found().empty());
}

TEST_CASE("form: what stands where nothing is asked is told once") {
    const OfficerForm blank;
    CHECK(OfficerForm(blank).set({"1.1", "answer", 1}, "xem công văn 5").found() ==
          "form-altered Chấm điểm!H10 van-phong\n");
    OfficerForm form;
    form.set({"1.1", "answer", 2}, "hai").set({"1.1", "answer", 1}, "một").set({"1.4", "answer", 2}, "ba");
    CHECK(form.found() == "form-altered Chấm điểm!H10 van-phong +Chấm điểm!H11 +Chấm điểm!H17\n");
    CHECK(has(form.load().findings.all().front().text(Language::vi), "“một”"));
    CHECK(form.load().card.is_whole());
    // Headings: their own texts are fixed, an answer there is not read.
    CHECK(OfficerForm(blank).set({"cchc/heading", "text"}, "Một và hai").found().empty());
    CHECK(OfficerForm(blank).set({"cchc/heading", "file"}, "a.pdf").found() ==
          "form-altered Chấm điểm!K8 van-phong\n");
    CHECK(OfficerForm(blank).erase({"cchc/heading", "text"}).found().empty());
    CHECK(OfficerForm(blank).drop_row({"cchc/heading", "item"}).found().empty());
    // The paper's head is free.
    CHECK(OfficerForm(blank).set({"cchc/submitted", "justification"}, "4 điểm").found().empty());
    OfficerForm many;
    many.insert_rows({"1.1", "item", 1}, 40);
    for (std::uint32_t i = 1; i < 40; ++i) many.set({"1.1", "answer", i}, "?");
    REQUIRE(many.load().findings.all().size() == 1);
    CHECK(many.load().findings.all().front().related.size() == 20);
    CHECK(lines(many.found()) == 1);
}

TEST_CASE("form: a mark may stand lower and further right") {
    OfficerForm form({.is_filled = true});
    form.insert_rows({"cchc/leads", "item"}, 5);
    auto& sheet = form.sheet(table);
    for (auto& cell : sheet.cells) cell.column += 2;
    for (auto& range : sheet.validations) {
        range.first_column += 2;
        range.last_column += 2;
    }
    CHECK(form.found().empty());
    CHECK(form.load().card.scores.size() == 3);
    CHECK(brief_place(form.load().card.scores.front().level->place) == "Chấm điểm!J14");
}

TEST_CASE("form: a mark that somebody typed below is an answer") {
    OfficerForm desk({.officer = "mot-cua", .is_filled = true});
    desk.set({"1.1", "title", 0, "Phối hợp"}, "cchc/leads").set({"1.1", "file", 0, "Phối hợp"}, "b.pdf");
    CHECK(desk.found().empty());
    CHECK(desk.load().card.scores.at(1).evidence.at(0).title == "cchc/leads");
}

TEST_CASE("form: a file that is no spreadsheet is told, and the others are read") {
    Ward ward;
    const Assessment assessment = ward.validate().assessment;  // the ward is validated again below
    const TemporaryFile file;
    const FormRequest request{assessment.plan, *assessment.framework,
                              find_officer(assessment.plan, "van-phong").value(), Language::vi};
    REQUIRE(write_form(request, {}, file.path()).empty());
    const std::string form = file.bytes();
    std::string damaged = form;
    const auto at = damaged.find("xl/worksheets/sheet2.xml") + 60;  // within the compressed cells
    damaged.at(at) = static_cast<char>(damaged.at(at) ^ 0x55);
    Sources sources;
    Findings findings;
    const auto loaded = load_spreadsheets({{"a.xlsx", "scores/a.xlsx", "item;points"},
                                           {"b.xlsx", "scores/b.xlsx", form},
                                           {"c.xlsx", "scores/c.xlsx", form.substr(0, form.size() / 2)},
                                           {"d.xls", "scores/d.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"},
                                           {"e.xlsx", "scores/e.xlsx", damaged}},
                                          sources, findings);
    CHECK(brief_cells(findings) ==
          "spreadsheet-unreadable scores/a.xlsx\nspreadsheet-unreadable scores/c.xlsx\n"
          "spreadsheet-unreadable scores/d.xls\nspreadsheet-unreadable scores/e.xlsx\n");
    REQUIRE(loaded.size() == 5);
    CHECK(findings.all()[0].message == Message::spreadsheet_is_none);
    CHECK(findings.all()[2].message == Message::spreadsheet_locked);
    CHECK(loaded[1].is_readable);
    CHECK(loaded[1].source->sheets == std::vector<std::string>{"Hướng dẫn", table, "Danh mục", "cchc"});
    CHECK_FALSE(loaded[0].is_readable);
    CHECK(loaded[0].spreadsheet.tables.empty());
    CHECK(digest_of(*loaded[1].source).size() == 64);

    // Nobody is said not to have filed: it may be that file.
    ward.remove("scores/van-phong.yaml").write("scores/a.xlsx", "item;points");
    CHECK(brief_cells(ward.validate().findings) == "spreadsheet-unreadable scores/a.xlsx 5\n");
    ward.write("scores/a.xlsx", form);
    CHECK(brief_cells(ward.validate().findings) ==
          "not-filed plan.yaml:8 van-phong 5\nblank-form scores/a.xlsx van-phong\n");
    CHECK_FALSE(write_form(request, {}, "/no-such-folder/form.xlsx").empty());
}
