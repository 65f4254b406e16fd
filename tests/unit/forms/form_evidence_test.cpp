// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "form_ward.hpp"

using namespace cchc;
using namespace test;

namespace {

std::string documents(const std::string& item, const std::string& lines) {
    return "scores:\n  - item: " + item + "\n    evidence:\n" + lines;
}

}  // namespace

TEST_CASE("form: each row of an item may hold a document") {
    OfficerForm form;
    form.set({"1.3", "file"}, "a.pdf")
        .set({"1.3", "file", 2}, "1.3/b.pdf")
        .set({"1.3", "pages", 2}, "1-3, 5");
    CHECK(form.said() ==
          documents("1.3", "      - {file: a.pdf}\n      - {file: 1.3/b.pdf, pages: \"1-3, 5\"}\n"));
    CHECK(form.found().empty());
    const Evidence second = form.load().card.scores.front().evidence.at(1);
    CHECK(brief_place(second.place) == "Chấm điểm!K14");
    CHECK(brief_place(second.pages_place) == "Chấm điểm!O14");
    REQUIRE(second.pages.size() == 2);
    CHECK(second.pages[0].last == 3);
    CHECK(second.pages[1].first == 5);
    CHECK(OfficerForm().set({"1.3", "file"}, "a.pdf").set({"1.3", "pages"}, "7", CellKind::number).said() ==
          documents("1.3", "      - {file: a.pdf, pages: 7}\n"));
    CHECK(form.set({"1.3", "pages", 2}, "cả văn bản").found() == "bad-value Chấm điểm!O14 van-phong 1.3 2\n");
}

TEST_CASE("form: inserted rows belong to the item above, copied rows to theirs") {
    OfficerForm inserted({.is_filled = true});
    inserted.insert_rows({"1.1", "item", 1}, 2)
        .set({"1.1", "file", 1}, "b.pdf")
        .set({"1.1", "withheld", 2}, "Tài liệu mật");
    CHECK(inserted.checked().empty());
    const auto evidence = inserted.load().card.scores.front().evidence;
    REQUIRE(evidence.size() == 3);
    CHECK(brief_place(evidence[1].place) == "Chấm điểm!K10");
    CHECK(evidence[1].file->value == "b.pdf");
    CHECK(brief_place(evidence[2].withheld->place) == "Chấm điểm!P11");
    CHECK(inserted.load().card.scores.size() == 3);  // the items below moved with their rows

    OfficerForm behind({.is_filled = true});  // a row behind the item's last
    behind.insert_rows({"1.3", "item"}).set({"1.1", "file", 3}, "c.pdf");
    CHECK(behind.checked().empty());
    CHECK(behind.load().card.scores.front().evidence.size() == 2);

    OfficerForm copied({.is_filled = true});  // with its keys
    copied.copy_row({"1.1", "item"}).set({"1.1", "file", 1}, "b.pdf");
    CHECK(copied.checked().empty());
    CHECK(OfficerForm(copied).erase({"1.1", "answer", 1}).checked().empty());
    REQUIRE(copied.load().card.scores.front().evidence.size() == 2);
    CHECK(copied.load().card.scores.front().evidence[1].file->value == "b.pdf");
    CHECK(copied.load().card.scores.front().level->value == "co");
}

TEST_CASE("form: a document has a file or a reason for withholding it, not both") {
    const OfficerForm filled({.is_filled = true});
    CHECK(OfficerForm(filled).set({"1.3", "number", 1}, "5/BC").checked() ==
          "missing-key Chấm điểm!K13 van-phong 1.3 2\n");
    CHECK(OfficerForm(filled).set({"1.3", "date"}, "2024-02-01", CellKind::date).checked() ==
          "missing-key Chấm điểm!K12 van-phong 1.3 2\n");
    CHECK(OfficerForm(filled).set({"1.1", "withheld"}, "Tài liệu mật").checked() ==
          "bad-value Chấm điểm!K9 van-phong 1.1 2\n");
    CHECK(OfficerForm(filled).erase({"1.1", "file"}).set({"1.1", "withheld"}, "Mật").checked().empty());
    OfficerForm confirmed(filled);
    confirmed.erase({"1.1", "file"}).set({"1.1", "confirmed_by"}, "Phòng Nội vụ");
    CHECK(confirmed.checked().empty());
    CHECK(has(confirmed.said(), "{confirmed_by: {by: \"Phòng Nội vụ\", number: 12/KH-UBND, date: "));
    CHECK(confirmed.set({"1.1", "withheld"}, "Mật").checked() == "bad-value Chấm điểm!K9 van-phong 1.1 2\n");
    CHECK(OfficerForm(filled).set({"1.1", "confirmed_by"}, "Phòng Nội vụ").checked() ==
          "bad-value Chấm điểm!K9 van-phong 1.1 2\n");
    CHECK(OfficerForm(filled).set({"1.3", "file"}, "https://vi-du.gov.vn/tin/1").checked().empty());
    CHECK(OfficerForm(filled).set({"1.1", "file"}, "https://khongcham/x").checked() ==
          "bad-value Chấm điểm!K9 van-phong 1.1 2\n");
    // A cell that cannot be read may be the file's name: no more is said.
    CHECK(OfficerForm(filled)
              .set({"1.3", "file"}, "#REF!", CellKind::error)
              .set({"1.3", "number"}, "5/BC")
              .found() == "bad-value Chấm điểm!K12 van-phong 1.3 2\n");
    CHECK(OfficerForm(filled)
              .erase({"1.1", "file"})
              .erase({"1.1", "number"})
              .erase({"1.1", "date"})
              .erase({"1.1", "title"})
              .checked() == "no-evidence Chấm điểm!C9 van-phong 1.1 2\n");
}

TEST_CASE("form: a supported item takes documents") {
    const std::string sheet = "Phối hợp";
    OfficerForm desk({.officer = "mot-cua", .is_filled = true});
    desk.set({"1.1", "file", 1, sheet}, "b.pdf");
    CHECK(desk.checked().empty());
    REQUIRE(desk.load().card.scores.size() == 2);
    const Score score = desk.load().card.scores.at(1);
    CHECK(score.item.value == "1.1");
    CHECK(brief_place(score.item.place) == "Phối hợp!C9");
    CHECK(brief_place(score.evidence.at(0).place) == "Phối hợp!K10");
    // Columns that are hidden there are not read.
    CHECK(desk.set({"1.1", "justification", 0, sheet}, "Có kế hoạch kèm theo").found() ==
          "form-altered Phối hợp!R9 mot-cua\n");
    CHECK_FALSE(desk.load().card.scores.at(1).justification);
    CHECK(desk.erase({"1.1", "justification", 0, sheet}).set({"1.1", "answer", 0, sheet}, "co").found() ==
          "form-altered Phối hợp!H9 mot-cua\n");
    CHECK_FALSE(desk.load().card.scores.at(1).level);
}

TEST_CASE("form: dates as spreadsheets hold them") {
    const OfficerForm filled({.is_filled = true});
    const auto date = [&](const std::string& text, CellKind kind = CellKind::text) {
        return OfficerForm(filled).set({"1.1", "date"}, text, kind);
    };
    const auto is_fifteenth = [](const OfficerForm& form) {
        const auto found = form.load().card.scores.front().evidence.front().date;
        return found && found->value == Date{2024, 1, 15} && brief_place(found->place) == "Chấm điểm!M9";
    };
    CHECK(is_fifteenth(date("45306", CellKind::number)));
    CHECK(is_fifteenth(date("45306.75", CellKind::number)));
    CHECK(is_fifteenth(date("2024-01-15", CellKind::date)));
    CHECK(is_fifteenth(date("2024-01-15T08:30:00", CellKind::date)));
    CHECK(is_fifteenth(date("43844", CellKind::number).dates_from_1904()));
    CHECK_FALSE(is_fifteenth(date("45306", CellKind::number).dates_from_1904()));
    for (const char* text :
         {"15/01/2024", "15/1/2024", "15.01.2024", "15-01-2024", "2024-01-15", " 15/01/2024 "}) {
        CAPTURE(text);
        CHECK(is_fifteenth(date(text)));
    }
    for (const char* wrong : {"31/02/2024", "tháng 1", "15/01/24", "45306"}) {
        CAPTURE(wrong);
        CHECK(date(wrong).found() == "bad-date Chấm điểm!M9 van-phong 1.1 2\n");
    }
    // Before 1900 spreadsheets do not count.
    CHECK(date("0", CellKind::number).found() == "bad-date Chấm điểm!M9 van-phong 1.1 2\n");
    CHECK(date("-4", CellKind::number).found() == "bad-date Chấm điểm!M9 van-phong 1.1 2\n");
    CHECK(date("60", CellKind::number).found() == "bad-date Chấm điểm!M9 van-phong 1.1 2\n");
    CHECK(date("1899-12-30", CellKind::date).found() == "bad-date Chấm điểm!M9 van-phong 1.1 2\n");
    CHECK(date("1900-01-01", CellKind::date).found().empty());
    // The document stays: only its date is not known.
    CHECK(date("tháng 1").checked() == "bad-date Chấm điểm!M9 van-phong 1.1 2\n");
    CHECK(date("tháng 1").load().card.scores.front().evidence.size() == 1);
}

TEST_CASE("form: the date of submission") {
    const OfficerForm filled({.is_filled = true});
    const At submitted{"cchc/submitted", "file"};
    CHECK(OfficerForm(filled).load().card.submitted->value == Date{2024, 11, 1});
    CHECK(OfficerForm(filled).erase(submitted).checked() == "no-submission-date Chấm điểm!K6 van-phong\n");
    CHECK(OfficerForm(filled).set(submitted, "45597", CellKind::number).load().card.submitted->value ==
          Date{2024, 11, 1});
    CHECK(OfficerForm(filled).set(submitted, "05/11/2024").checked() ==
          "late Chấm điểm!K6 van-phong +plan.yaml:6\n");
    CHECK(OfficerForm(filled).set(submitted, "hôm qua").checked() == "bad-date Chấm điểm!K6\n");
    CHECK_FALSE(OfficerForm(filled).set(submitted, "hôm qua").load().card.is_whole());
    OfficerForm moved(filled);
    moved.insert_rows({"cchc/officer", "item"}, 3);
    CHECK(brief_place(moved.load().card.submitted->place) == "Chấm điểm!K9");
    CHECK(brief_place(moved.load().card.officer->place) == "Chấm điểm!C8");
    CHECK(moved.checked().empty());
}
