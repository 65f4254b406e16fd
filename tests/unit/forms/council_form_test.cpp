// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "council_ward.hpp"
#include "sheet/read_spreadsheet.hpp"

using namespace cchc;
using namespace test;

namespace {

constexpr const char* first_round =
    "schema: cchc/appraisal/1\nround: 1\nby: Hội đồng quận\nitems:\n"
    "  - {item: \"1.4\", points: 0.5, reason: Chỉ hai sáng kiến được công nhận}\n";

void with_a_round(Ward& ward) {
    ward.change("plan.yaml", "officers:", "appraisal: appraisal\nofficers:");
    ward.write("appraisal/1.yaml", first_round);
}

std::string cell(const CouncilForm& form, const std::string& row, const std::string& column) {
    const TableCell* found = form.find(row, column);
    return found == nullptr ? "" : found->text;
}

}  // namespace

TEST_CASE("council form: a row for each self-scored leaf, with what it rests on") {
    const CouncilForm form;
    CHECK(form.found().empty());
    CHECK(cell(form, "1.1", "self") == "2");
    CHECK(cell(form, "1.1", "lead") == "Văn phòng");
    CHECK(cell(form, "1.1", "answer") == "Có");
    CHECK(cell(form, "1.1", "evidence") == "12/KH-UBND ngày 15/01/2024: Kế hoạch; tệp a.pdf");
    CHECK(cell(form, "1.2", "self") == "1.33");
    CHECK(cell(form, "1.2", "answer") == "Tổng số: 3\nĐúng hạn: 2");
    CHECK(cell(form, "1.2", "justification") == "Hai trong ba hồ sơ được giải quyết đúng hạn");
    CHECK(cell(form, "1.3", "answer") == "Đạt: Phần x\nKhông đạt: Phần y");
    CHECK(form.find("1.3", "decision") == nullptr);
    CHECK_THROWS(cell(form, "2.1", "self"));  // the survey's
    CHECK(cell(form, "1.4", "opinion").empty());
}

TEST_CASE("council form: later rounds see the points standing, the decisions and who decided") {
    CouncilForm form(with_a_round);
    CHECK(cell(form, "1.4", "self") == "0.75");
    CHECK(cell(form, "1.4", "standing") == "0.5");
    CHECK(cell(form, "1.4", "opinion") == "Vòng 1: thẩm định 0,5 điểm. Chỉ hai sáng kiến được công nhận");
    CHECK(form.points("1.4") == "1/2");
    form.set("1.4", "decision", "Theo điểm tự đánh giá");
    CHECK(form.checked().empty());
    CHECK(form.points("1.4") == "3/4");
    Findings findings;
    CHECK(form.load(findings)->round.value == 2);
    Ward ward;
    with_a_round(ward);
    auto read = read_spreadsheets({CouncilForm::bytes(ward.validate(), Language::vi)});
    bool names_the_council = false;
    for (const auto& one : read.front().spreadsheet.tables) {
        for (const auto& cell : one.cells)
            names_the_council = names_the_council || cell.text == "Hội đồng quận";
    }
    CHECK(names_the_council);
}

TEST_CASE("council form: each decision does what it does in YAML") {
    const CouncilForm blank;
    Findings findings;
    const auto appraisal = blank.load(findings);
    REQUIRE(appraisal);
    CHECK(appraisal->decisions.empty());
    CHECK(appraisal->by == "Hội đồng");
    CHECK(appraisal->date->value == Date{2024, 11, 20});
    CHECK_FALSE(appraisal->unlisted_are_open);
    CHECK_FALSE(appraisal->is_faulty);

    for (const char* points : {"0,5", "0.5", " 0.50 "}) {
        CouncilForm form = blank;
        form.set("1.4", "points", points).set("1.4", "reason", "Chỉ hai sáng kiến");
        CHECK(form.checked().empty());
        CHECK(form.points("1.4") == "1/2");
        form.set("1.4", "decision", "điều chỉnh  ĐIỂM");
        CHECK(form.checked().empty());
    }
    CouncilForm form = blank;
    form.set("1.1", "decision", "Accept").set("1.1", "points", "2", CellKind::number);
    form.set("1.2", "decision", "Không phát sinh").set("1.2", "reason", "Không có hồ sơ nào");
    CHECK(form.checked().empty());
    CHECK(form.points("1.1") == "2");
    CHECK(form.points("1.2") == "-");
    CHECK(form.points("1.3") == "3/2");
}

TEST_CASE("council form: what is decided wrongly is told at its cell") {
    const CouncilForm blank;
    const auto with = [&](const std::string& item, const std::string& decision, const std::string& points,
                          const std::string& reason) {
        CouncilForm form = blank;
        return form.set(item, "decision", decision).set(item, "points", points).set(item, "reason", reason);
    };
    CHECK(with("1.1", "Đồng ý", "", "").checked() == "bad-value Thẩm định!M10 1.1 2\n");
    CHECK(has(with("1.1", "Đồng ý", "", "").words(), "“Đồng ý” is no decision"));
    CHECK(with("1.1", "Không phát sinh", "", "Không có").checked() ==
          "not-applicable-refused Thẩm định!M10 1.1 2\n");
    CHECK(with("1.1", "Điều chỉnh điểm", "", "Thiếu").checked() == "missing-answer Thẩm định!N10 1.1 2\n");
    CHECK(with("1.1", "", "", "Thiếu").checked() == "missing-answer Thẩm định!O10 1.1 2\n");
    CHECK(with("1.1", "Công nhận", "1", "").checked() == "points-mismatch Thẩm định!N10 1.1 2\n");
    CHECK(with("1.1", "Theo điểm tự đánh giá", "1", "").checked() == "points-mismatch Thẩm định!N10 1.1 2\n");
    CHECK(with("1.2", "Không phát sinh", "1", "Không").checked() == "points-mismatch Thẩm định!N11 1.2 2\n");
    CHECK(with("1.1", "", "một", "Thiếu").checked() == "bad-number Thẩm định!N10 1.1 2\n");
    CHECK(with("1.1", "", "3", "Thiếu").checked() == "points-out-of-range Thẩm định!N10 van-phong 1.1 2\n");
    CHECK(with("1.1", "", "0.125", "Thiếu").checked() == "bad-number Thẩm định!N10 van-phong 1.1 2\n");
    CHECK(with("1.1", "", "1.5", "Thiếu").checked() == "off-rule-appraisal Thẩm định!N10 van-phong 1.1\n");
    CHECK(with("1.1", "", "0", "").checked() == "appraisal-no-reason Thẩm định!O10 van-phong 1.1 2\n");
    CHECK(has(with("1.1", "", "0", "").words(), "in this cell"));
    CHECK(with("1.1", "", "0", "Thiếu").checked().empty());
}

TEST_CASE("council form: the head") {
    const CouncilForm blank;
    const auto with = [&](const std::string& row, const std::string& column, const std::string& text) {
        return CouncilForm(blank).set(row, column, text);
    };
    CHECK(with("cchc/meeting", "evidence", "").found() == "missing-key Thẩm định!J6\n");
    CHECK(with("cchc/meeting", "evidence", "hôm qua").found() == "bad-date Thẩm định!J6\n");
    CHECK(with("cchc/meeting", "lead", "").found() == "missing-key Thẩm định!E6\n");
    CHECK(with("cchc/votes", "lead", "9").found() == "missing-key Thẩm định!G7\n");
    CHECK(with("cchc/votes", "self", "9").found() == "missing-key Thẩm định!E7\n");
    CHECK(with("cchc/votes", "lead", "9").set("cchc/votes", "self", "5").checked().empty());
    CHECK(with("cchc/votes", "lead", "9").set("cchc/votes", "self", "4").checked() ==
          "council-no-majority Thẩm định!G7\n");
    CHECK(with("cchc/votes", "lead", "9,5").set("cchc/votes", "self", "5").found() ==
          "bad-number Thẩm định!E7\n");
    CHECK(with("cchc/votes", "evidence", "Bỏ qua").found() == "bad-value Thẩm định!J7\n");
    CHECK(with("cchc/votes", "evidence", "").checked().empty());

    CouncilForm open = with("cchc/votes", "evidence", "Để ngỏ chờ thẩm định");
    for (const char* code : {"1.1", "1.2", "1.3"}) open.set(code, "decision", "Công nhận");
    CHECK(has(open.checked(), "appraisal-open Thẩm định!J7 van-phong 1.4 1"));
    CHECK(has(open.words(), "above the table"));
    CHECK(open.set("1.4", "decision", "Công nhận").checked().empty());
}

TEST_CASE("council form: a score changed since is told as in YAML, at the self-score's cell") {
    CouncilForm form;
    form.set("1.4", "points", "0.5").set("1.4", "reason", "Chỉ hai sáng kiến");
    form.meanwhile([](Ward& ward) { ward.change("scores/van-phong.yaml", "points: 0.75", "points: 1"); });
    CHECK(form.checked() ==
          "changed-after-appraisal Thẩm định!G13 van-phong 1.4 0.25 +scores/van-phong.yaml:13\n");
}

TEST_CASE("council form: points, keys and the hidden sheet may not change") {
    const CouncilForm blank;
    const auto with = [&](const std::string& column, const std::string& text) {
        return CouncilForm(blank).set("1.4", column, text);
    };
    CHECK(with("self", "1").found() == "form-tampered Thẩm định!G13 1.4 1\n");
    CHECK(with("max", "2").found() == "form-tampered Thẩm định!D13 1.4 1\n");
    CHECK(with("standing", "1").found() == "form-tampered Thẩm định!I13 1.4 1\n");
    CHECK(with("self", "0,75").found().empty());  // kept as text
    CHECK(has(with("item", "1.9").found(), "form-tampered Thẩm định!A13"));
    CHECK(has(with("item", "1.9").found(), "form-tampered Thẩm định! 1.4 1"));
    CHECK(CouncilForm(blank).set_hidden("item", 19, "1").found() == "form-tampered cchc!B7\n");
    CHECK(CouncilForm(blank).set_hidden("round", 2, "7").found() == "form-tampered cchc!B7\n");
    Findings findings;
    CHECK_FALSE(CouncilForm(blank).set_hidden("round", 2, "x").load(findings));

    CHECK(with("justification", "Khác").found() == "form-altered Thẩm định!K13 1.4\n");
    CHECK(with("evidence", "Thêm").found() == "form-altered Thẩm định!J13 1.4\n");
    CHECK(with("justification", " Có ba  sáng kiến\nđược công nhận trong năm").found().empty());
    CHECK(with("appraised", "1").found() == "form-altered Thẩm định!P13 1.4\n");
    CHECK(CouncilForm(blank).paste_over("1.4", "points").found() == "form-altered Thẩm định!N13 1.4\n");
}

TEST_CASE("council form: columns are found by their keys, and a lost one is told once") {
    CouncilForm form;
    form.set("1.4", "points", "0.5").set("1.4", "reason", "Chỉ hai sáng kiến");
    CouncilForm lost = form;
    std::erase_if(lost.table().cells, [](const TableCell& cell) { return cell.column == 15; });
    CHECK(lost.found() == "form-tampered Thẩm định!\n");
    for (auto& one : form.table().cells) one.column += 1;  // a column in front
    for (auto& one : form.table().validations) {
        ++one.first_column;
        ++one.last_column;
    }
    CHECK(form.points("1.4") == "1/2");
    CHECK(form.found().empty());
    std::erase_if(form.spreadsheet().tables, [](const Table& table) { return table.name == "Thẩm định"; });
    CHECK(form.found() == "form-tampered appraisal/form.xlsx\n");
}

TEST_CASE("council form: of another unit, year or framework; and of another kind") {
    CouncilForm form;
    const auto later = [&](const std::string& file, const std::string& from, const std::string& to) {
        return CouncilForm(form).meanwhile([&](Ward& ward) { ward.change(file, from, to); }).found();
    };
    CHECK(later("plan.yaml", "id: thu,", "id: khac,") == "form-outdated cchc!B2\n");
    CHECK(later("plan.yaml", "year: 2024", "year: 2025") == "form-outdated cchc!B3\n");
    CHECK(later("framework.yaml", "id: small", "id: large") == "form-outdated cchc!B4\n");
    CHECK(later("framework.yaml", "text: Phần x", "text: Phần đầu").empty());
    CHECK(later("framework.yaml", "{min: 0, step: 0.25}", "{min: 0, step: 0.5}") ==
          "form-outdated Thẩm định!F13 1.4 1\n");

    Ward among_scores;
    const std::string bytes = CouncilForm::bytes(Ward().validate(), Language::en);
    among_scores.write("scores/form.xlsx", bytes);
    CHECK(brief(among_scores.validate().findings) == "bad-schema scores/form.xlsx:0:0\n");
    Ward untouched;
    untouched.change("plan.yaml", "officers:", "appraisal: appraisal\nofficers:");
    untouched.write("appraisal/form.xlsx", bytes);
    CHECK(has(brief(untouched.validate().findings), "blank-form appraisal/form.xlsx"));
}

TEST_CASE("council form: in English, with words of either language") {
    CouncilForm form({}, Language::en);
    CHECK(form.found().empty());
    CHECK(cell(form, "1.3", "answer") == "Met: Phần x\nNot met: Phần y");
    form.set("1.3", "decision", "Adjust the points")
        .set("1.3", "points", "0.5")
        .set("1.3", "reason", "Only y");
    form.set("1.1", "decision", "Công nhận").set("cchc/votes", "evidence", "được công nhận");
    CHECK(form.checked().empty());
    CHECK(form.points("1.3") == "1/2");
    form.set("1.1", "decision", "Agreed");
    CHECK(has(form.words(), "choose from the list: Accept; Adjust the points"));
}

TEST_CASE("council form: an item in a form and in YAML of one round: both places are named") {
    CouncilForm form;
    form.set("1.4", "decision", "Công nhận").set("1.3", "decision", "Công nhận");
    form.meanwhile(with_a_round);
    CHECK(form.checked() == "appraised-twice Thẩm định!M13 van-phong 1.4 1 +appraisal/1.yaml:5\n");
    CHECK(has(form.words(), "already appraised in round 1, at appraisal/1.yaml:5"));
}

TEST_CASE("council form: a bonus that nobody claimed may be accepted, or given points") {
    const CouncilForm blank([](Ward& ward) {
        ward.change("framework.yaml", "areas:\n",
                    "areas:\n  - {code: \"3\", title: Thưởng, type: bonus, max: 1, rule: {levels: ["
                    "{id: co, points: 1, text: Có}, {id: khong, points: 0, text: Không}]}}\n");
        ward.change("plan.yaml", "leads: [\"1\"]", "leads: [\"1\", \"3\"]");
    });
    CouncilForm form = blank;
    CHECK(cell(form, "3", "self").empty());
    CHECK(cell(form, "3", "answer") == "Không tự chấm");
    CHECK(form.set("3", "decision", "Công nhận").checked().empty());
    CHECK(form.points("3") == "0");
    CHECK(form.set("3", "points", "0").checked().empty());
    CHECK(form.set("3", "points", "1").checked() == "points-mismatch Thẩm định!N9 3 1\n");
    form.set("3", "decision", "Điều chỉnh điểm").set("3", "reason", "Có sáng kiến cấp quận");
    CHECK(form.checked().empty());
    CHECK(form.points("3") == "1");
}
