// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "form_ward.hpp"

using namespace cchc;
using namespace test;

namespace {

const std::string one_decimal = "inputs: {a: {text: Tổng số, decimals: 2}, b: Đúng hạn}";

std::string entry(const std::string& item, const std::string& lines) {
    return "scores:\n  - item: " + item + "\n    " + lines + "\n";
}

/// The text of the only finding of reading.
std::string words(const OfficerForm& form) {
    const auto loaded = form.load();
    REQUIRE(loaded.findings.all().size() == 1);
    return loaded.findings.all().front().text(Language::en);
}

}  // namespace

TEST_CASE("form: a blank one says nothing, and each item is missed at its row") {
    const OfficerForm blank;
    CHECK(blank.found().empty());
    CHECK(blank.said() == "scores: []\n");
    CHECK(blank.checked() ==
          "no-submission-date Chấm điểm!K6 van-phong\n"
          "missing-score Chấm điểm!C9 van-phong 1.1 2 +framework.yaml:15\n"
          "missing-score Chấm điểm!C12 van-phong 1.3 2 +framework.yaml:33\n"
          "missing-score Chấm điểm!C15 van-phong 1.4 1 +framework.yaml:40\n");
    const LoadedForm loaded = blank.load();
    CHECK(loaded.card.is_whole());
    REQUIRE(loaded.card.item_places.size() == 3);
    CHECK(brief_place(loaded.card.item_places.at("1.3")) == "Chấm điểm!C12");
    CHECK(brief_place(loaded.card.officer->place) == "Chấm điểm!C5");
    CHECK(OfficerForm({.officer = "mot-cua"}).load().card.item_places.count("1.1") == 0);  // supported
}

TEST_CASE("form: a filled one reads as the card it was made of, without a finding") {
    for (const char* officer : {"van-phong", "mot-cua"}) {
        for (const auto language : {Language::vi, Language::en}) {
            const OfficerForm form({.officer = officer, .language = language, .is_filled = true});
            CHECK(form.checked().empty());
            CHECK(form.load().card.is_whole());
        }
    }
    CHECK(OfficerForm({.is_filled = true}).said() ==
          "scores:\n"
          "  - item: 1.1\n    level: co\n    evidence:\n"
          "      - {file: a.pdf, number: 12/KH-UBND, date: 2024-01-15, title: \"Kế hoạch\"}\n"
          "  - item: 1.3\n    parts: [x]\n    points: 1.5\n"
          "    justification: \"Đã thực hiện phần x theo báo cáo quý\"\n"
          "  - item: 1.4\n    points: 0.75\n"
          "    justification: \"Có ba sáng kiến được công nhận trong năm\"\n");
}

TEST_CASE("form: a level by its text in any case, or by its id") {
    const OfficerForm blank;
    const auto level = [&](const std::string& text) {
        return OfficerForm(blank).set({"1.1", "answer"}, text);
    };
    for (const char* text : {"Có (2 điểm)", "CÓ (2 ĐIỂM)", " có  (2\nđiểm) ", "Co\xCC\x81 (2 điểm)", "co"}) {
        CAPTURE(text);
        CHECK(level(text).said() == entry("1.1", "level: co"));
        CHECK(level(text).found().empty());
    }
    CHECK(level("Không (0 điểm)").said() == entry("1.1", "level: khong"));
    CHECK(brief_place(level("co").load().card.scores.front().level->place) == "Chấm điểm!H9");

    CHECK(level("Cá (2 điểm)").found() == "unknown-level Chấm điểm!H9 van-phong 1.1 2\n");
    CHECK(has(words(level("Cá (2 điểm)")), "did you mean “Có (2 điểm)”"));
    CHECK(level("hoàn thành xuất sắc").found() == "unknown-level Chấm điểm!H9 van-phong 1.1 2\n");
    CHECK_FALSE(has(words(level("hoàn thành xuất sắc")), "did you mean"));
    const LoadedForm faulty = level("hoàn thành xuất sắc").load();
    REQUIRE(faulty.card.scores.size() == 1);  // so that nothing is missed besides
    CHECK_FALSE(faulty.card.is_whole());
    CHECK(OfficerForm({.is_filled = true}).set({"1.1", "answer"}, "Cá (2 điểm)").checked() ==
          "unknown-level Chấm điểm!H9 van-phong 1.1 2\n");
}

TEST_CASE("form: a tick in all its spellings") {
    const OfficerForm blank;
    const auto ticked = [&](const std::string& text, CellKind kind = CellKind::text) {
        return OfficerForm(blank).set({"1.3", "answer"}, text, kind).said();
    };
    const std::string yes = entry("1.3", "parts: [x]");
    const std::string no = entry("1.3", "parts: []");
    for (const char* text : {"x", "X", " x ", "có", "CÓ", "Yes", "TRUE", "1", "✓", "✔", "☑", "☒", "Đạt"}) {
        CAPTURE(text);
        CHECK(ticked(text) == yes);
    }
    for (const char* text : {"không", "KHÔNG", "No", "false", "0", "-", "–", "☐", "Không đạt"}) {
        CAPTURE(text);
        CHECK(ticked(text) == no);
    }
    CHECK(ticked("1", CellKind::number) == yes);
    CHECK(ticked("0", CellKind::number) == no);
    CHECK(ticked("true", CellKind::boolean) == yes);
    CHECK(ticked("false", CellKind::boolean) == no);
    CHECK(OfficerForm(blank).set({"1.3", "answer"}, "2").found() ==
          "bad-value Chấm điểm!H12 van-phong 1.3 2\n");
    CHECK(OfficerForm(blank).set({"1.3", "answer", 1}, "một phần").found() ==
          "bad-value Chấm điểm!H13 van-phong 1.3 2\n");
}

TEST_CASE("form: a checklist is answered by any tick, also by all “no”") {
    const OfficerForm blank;
    CHECK(OfficerForm(blank).set({"1.3", "answer"}, "x").set({"1.3", "answer", 1}, "x").said() ==
          entry("1.3", "parts: [x, y]"));
    CHECK(OfficerForm(blank).set({"1.3", "answer", 1}, "x").said() == entry("1.3", "parts: [y]"));
    CHECK(OfficerForm(blank).set({"1.3", "answer"}, "không").set({"1.3", "answer", 1}, "không").said() ==
          entry("1.3", "parts: []"));
    const OfficerForm filled({.is_filled = true});
    CHECK(OfficerForm(filled).erase({"1.3", "answer"}).erase({"1.3", "answer", 1}).checked() ==
          "missing-answer Chấm điểm!C12 van-phong 1.3 2\n");
    const LoadedForm second = OfficerForm(blank).set({"1.3", "answer", 1}, "x").load();
    CHECK(brief_place(second.card.scores.front().parts_place) == "Chấm điểm!H13");
    // What cannot be read is no “no”: nothing follows from the rest.
    CHECK(OfficerForm(filled).set({"1.3", "answer", 1}, "một phần").checked() ==
          "bad-value Chấm điểm!H13 van-phong 1.3 2\n");
}

TEST_CASE("form: inputs, whole or decimal, as numbers or texts") {
    const OfficerForm blank({.officer = "mot-cua", .change = [](Ward& ward) {
                                 ward.change("framework.yaml", "inputs: {a: Tổng số, b: Đúng hạn}",
                                             one_decimal);
                             }});
    const auto inputs = [&](const std::string& text, CellKind kind) {
        return OfficerForm(blank).set({"1.2", "answer"}, text, kind).said();
    };
    CHECK(inputs("3", CellKind::number) == entry("1.2", "inputs: {a: 3}"));
    CHECK(inputs("2.5", CellKind::number) == entry("1.2", "inputs: {a: 2.5}"));
    CHECK(inputs("2,5", CellKind::text) == entry("1.2", "inputs: {a: 2.5}"));
    CHECK(inputs(" 2.50 ", CellKind::text) == entry("1.2", "inputs: {a: 2.5}"));
    CHECK(OfficerForm(blank).set({"1.2", "answer"}, "3").set({"1.2", "answer", 1}, "0").said() ==
          entry("1.2", "inputs: {a: 3, b: 0}"));
    for (const char* wrong : {"1.250.000", "1 250", "ba", "3%", "1e3"}) {
        CAPTURE(wrong);
        CHECK(OfficerForm(blank).set({"1.2", "answer"}, wrong).found() ==
              "bad-number Chấm điểm!H9 mot-cua 1.2 2\n");
    }
    CHECK(OfficerForm(blank).set({"1.2", "answer", 1}, "0.33333", CellKind::number).found() ==
          "bad-number Chấm điểm!H10 mot-cua 1.2 2\n");
}

TEST_CASE("form: faults of inputs stand at their own cells") {
    const OfficerForm filled({.officer = "mot-cua", .is_filled = true});
    CHECK(OfficerForm(filled).erase({"1.2", "answer", 1}).checked() ==
          "missing-input Chấm điểm!H10 mot-cua 1.2 2\n");
    CHECK(OfficerForm(filled).erase({"1.2", "answer"}).checked() ==
          "missing-input Chấm điểm!H9 mot-cua 1.2 2\n");
    CHECK(OfficerForm(filled).set({"1.2", "answer", 1}, "2,5").checked() ==
          "bad-number Chấm điểm!H10 mot-cua 1.2 2\n");
    CHECK(OfficerForm(filled).set({"1.2", "answer", 1}, "-2", CellKind::number).checked() ==
          "bad-number Chấm điểm!H10 mot-cua 1.2 2\n");
    CHECK(OfficerForm(filled).set({"1.2", "answer", 1}, "hai").checked() ==
          "bad-number Chấm điểm!H10 mot-cua 1.2 2\n");
    CHECK(OfficerForm(filled).set({"1.2", "answer"}, "0", CellKind::number).checked() ==
          "division-by-zero Chấm điểm!H9 mot-cua 1.2 2\n");
}

TEST_CASE("form: points of a range, and points claimed") {
    const OfficerForm filled({.is_filled = true});
    const OfficerForm blank;
    CHECK(OfficerForm(blank).set({"1.4", "answer"}, "0,5").said() == entry("1.4", "points: 0.5"));
    CHECK(OfficerForm(blank).set({"1.4", "answer"}, "1", CellKind::number).said() ==
          entry("1.4", "points: 1"));
    CHECK(OfficerForm(filled).set({"1.4", "answer"}, "0.8", CellKind::number).checked() ==
          "wrong-step Chấm điểm!H15 van-phong 1.4 1\n");
    CHECK(OfficerForm(filled).set({"1.4", "answer"}, "1.25", CellKind::number).checked() ==
          "points-out-of-range Chấm điểm!H15 van-phong 1.4 1\n");

    CHECK(OfficerForm(filled).set({"1.3", "claim"}, "2", CellKind::number).checked() ==
          "points-mismatch Chấm điểm!J12 van-phong 1.3 0.5\n");
    CHECK(OfficerForm(filled).set({"1.3", "claim"}, "1,50").checked().empty());
    CHECK(OfficerForm(filled).erase({"1.3", "claim"}).checked().empty());
    CHECK(OfficerForm(filled).set({"1.3", "claim"}, "nhiều").found() ==
          "bad-number Chấm điểm!J12 van-phong 1.3 2\n");
    CHECK(OfficerForm(filled).set({"1.3", "claim", 2}, "1,5").checked().empty());
    CHECK(OfficerForm(filled).set({"1.3", "claim", 2}, "2").found() ==
          "scored-twice Chấm điểm!J14 van-phong 1.3 2 +Chấm điểm!J12\n");
    // A range has no claim: what stands there is not read.
    CHECK(OfficerForm(filled).set({"1.4", "claim"}, "1").found() == "form-altered Chấm điểm!J15 van-phong\n");
}

TEST_CASE("form: not applicable in full, excluded, or refused") {
    const OfficerForm office({.is_filled = true});
    const OfficerForm desk({.officer = "mot-cua", .is_filled = true});
    CHECK(OfficerForm(office)
              .erase({"1.4", "answer"})
              .erase({"1.4", "points"})
              .set({"1.4", "not_applicable"}, "x")
              .checked()
              .empty());
    const auto excluded = OfficerForm(desk)
                              .erase({"1.2", "answer"})
                              .erase({"1.2", "answer", 1})
                              .erase({"1.2", "claim"})
                              .set({"1.2", "not_applicable"}, "X");
    CHECK(excluded.checked().empty());
    CHECK(has(excluded.said(), "not_applicable: true"));
    CHECK(OfficerForm(excluded).erase({"1.2", "justification"}).checked() ==
          "no-evidence Chấm điểm!C9 mot-cua 1.2 2\n");
    CHECK(OfficerForm(desk).erase({"1.2", "claim"}).set({"1.2", "not_applicable"}, "x").checked() ==
          "wrong-answer Chấm điểm!H9 mot-cua 1.2 2\n");
    CHECK(OfficerForm(desk).set({"1.2", "not_applicable"}, "không").checked().empty());
    CHECK(OfficerForm(desk).set({"1.2", "not_applicable"}, "chắc là vậy").found() ==
          "bad-value Chấm điểm!S9 mot-cua 1.2 2\n");
    const auto refused = OfficerForm(office)
                             .erase({"1.3", "answer"})
                             .erase({"1.3", "answer", 1})
                             .erase({"1.3", "claim"})
                             .set({"1.3", "not_applicable", 1}, "x");
    CHECK(refused.checked() == "not-applicable-refused Chấm điểm!S13 van-phong 1.3 2\n");
}

TEST_CASE("form: a justification in two cells of an item is one of two lines") {
    const OfficerForm blank;
    auto two = OfficerForm(blank)
                   .set({"1.3", "justification"}, "Phần một.")
                   .set({"1.3", "justification", 2}, " Phần hai. ");
    CHECK(two.said() == entry("1.3", "justification: \"Phần một.\\nPhần hai.\""));
    CHECK(two.found().empty());
    CHECK(brief_place(two.load().card.scores.front().justification->place) == "Chấm điểm!R12");
    CHECK(OfficerForm(blank).set({"1.3", "justification", 1}, "   ").said() == "scores: []\n");
    CHECK(OfficerForm({.is_filled = true}).set({"1.3", "justification"}, "Đã làm").checked() ==
          "short-justification Chấm điểm!R12 van-phong 1.3 2\n");
}

TEST_CASE("form: cells that hold no value are faults of their own") {
    const OfficerForm filled({.is_filled = true});
    CHECK(OfficerForm(filled).set({"1.1", "answer"}, "#N/A", CellKind::error).checked() ==
          "bad-value Chấm điểm!H9 van-phong 1.1 2\n");
    CHECK(OfficerForm(filled).set({"1.4", "answer"}, "", CellKind::formula, true).checked() ==
          "bad-value Chấm điểm!H15 van-phong 1.4 1\n");
    CHECK(OfficerForm(filled)
              .set({"1.3", "justification"},
                   "a\x01"
                   "b")
              .checked() == "bad-character Chấm điểm!R12 van-phong 1.3 2\n");
    CHECK(OfficerForm(filled).set({"1.3", "justification"}, "a\xC2\x85").checked() ==
          "bad-character Chấm điểm!R12 van-phong 1.3 2\n");
    CHECK(OfficerForm(filled).set({"1.4", "answer"}, "0.75", CellKind::number, true).checked().empty());
    CHECK(OfficerForm(filled).set({"1.1", "answer"}, "  \n ").checked() ==
          "missing-answer Chấm điểm!C9 van-phong 1.1 2\n");
}
