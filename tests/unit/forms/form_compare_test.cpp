// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "form_ward.hpp"

using namespace cchc;
using namespace test;

namespace {

/// The cell of the hidden lists.
TableCell& list_cell(OfficerForm& form, std::uint32_t row, std::uint32_t column) {
    for (auto& cell : form.sheet("Danh mục").cells) {
        if (cell.row == row && cell.column == column) return cell;
    }
    throw std::logic_error("no such cell of a list");
}

std::string with_list(const OfficerForm& form, std::uint32_t row, std::uint32_t column,
                      const std::string& text) {
    OfficerForm changed(form);
    list_cell(changed, row, column).text = text;
    return changed.found();
}

}  // namespace

TEST_CASE("form: the most points of an item") {
    const OfficerForm blank;
    const auto max = [&](const std::string& text) {
        return OfficerForm(blank).set({"1.1", "max"}, text).found();
    };
    const std::string tampered = "form-tampered Chấm điểm!E9 van-phong 1.1 2\n";
    for (const char* changed : {"3", "2.01", "20", "-2", "hai"}) {
        CAPTURE(changed);
        CHECK(max(changed) == tampered);
    }
    CHECK(OfficerForm(blank).erase({"1.1", "max"}).found() == tampered);
    for (const char* same : {"2", "2,00", "2.0", " 2 "}) {
        CAPTURE(same);
        CHECK(max(same).empty());
    }
    CHECK(OfficerForm({.officer = "mot-cua"}).set({"1.1", "max", 0, "Phối hợp"}, "1").found() ==
          "form-tampered Phối hợp!E9 mot-cua 1.1 2\n");
    // The answers are read all the same.
    const LoadedForm loaded = OfficerForm({.is_filled = true}).set({"1.1", "max"}, "3").load();
    CHECK(loaded.card.scores.size() == 3);
    CHECK(loaded.card.is_whole());
}

TEST_CASE("form: the rule of an item") {
    const OfficerForm blank;
    const std::string rule = blank.find({"1.3", "rule"})->text;
    CHECK(rule == "Cộng các phần đạt được: Phần x: 1,5 điểm; Phần y: 0,5 điểm");
    const auto changed = [&](const std::string& text) {
        return OfficerForm(blank).set({"1.3", "rule"}, text).found();
    };
    CHECK(changed("Cộng các phần đạt được: Phần x: 1 điểm; Phần y: 1 điểm") ==
          "form-tampered Chấm điểm!F12 van-phong 1.3 2\n");
    CHECK(OfficerForm(blank).erase({"1.3", "rule"}).found() ==
          "form-tampered Chấm điểm!F12 van-phong 1.3 2\n");
    CHECK(changed("  Cộng các phần\nđạt được:  Phần x: 1,5 điểm;\tPhần y: 0,5 điểm ").empty());
    CHECK(changed("Co\xCC\xA3\xCC\x82ng các phần đạt được: Phần x: 1,5 điểm; Phần y: 0,5 điểm").empty());
}

TEST_CASE("form: fixed texts") {
    const OfficerForm blank;
    const auto altered = [&](const At& at, const std::string& text) {
        return OfficerForm(blank).set(at, text).found();
    };
    CHECK(altered({"1.3", "text"}, "Nội dung khác") == "form-altered Chấm điểm!D12 van-phong 1.3\n");
    CHECK(altered({"1.3", "code"}, "1.5") == "form-altered Chấm điểm!C12 van-phong 1.3\n");
    CHECK(altered({"1.3", "prompt", 1}, "Phần z (0,5 điểm)") == "form-altered Chấm điểm!G13 van-phong 1.3\n");
    CHECK(OfficerForm(blank).erase({"1.4", "text"}).found() == "form-altered Chấm điểm!D15 van-phong 1.4\n");
    CHECK(OfficerForm(blank).set({"1.3", "text"}, "a").set({"1.4", "text"}, "b").found() ==
          "form-altered Chấm điểm!D12 van-phong 1.3\nform-altered Chấm điểm!D15 van-phong 1.4\n");
    // White space and normal forms are no change.
    CHECK(altered({"1.3", "text"}, " Nội\ndung ").empty());
    CHECK(altered({"1.3", "text"}, "No\xCC\xA3\xCC\x82i dung").empty());
    CHECK(altered({"1.3", "text"}, "nội dung") == "form-altered Chấm điểm!D12 van-phong 1.3\n");
    CHECK(OfficerForm(blank).set({"1.3", "text"}, "Nội dung khác").load().card.is_whole());
}

TEST_CASE("form: titles that the framework has changed since are no finding") {
    const OfficerForm blank;
    CHECK(OfficerForm(blank)
              .meanwhile(framework_change("title: Nội dung", "title: Nội dung mới"))
              .found()
              .empty());
    CHECK(
        OfficerForm(blank)
            .meanwhile(framework_change("title: Nội dung", "documents: Báo cáo quý\n        title: Nội dung"))
            .found()
            .empty());
    const OfficerForm desk({.officer = "mot-cua"});
    CHECK(OfficerForm(desk).meanwhile(framework_change("title: Hồ sơ", "title: Hồ sơ mới")).found().empty());
    CHECK(OfficerForm(desk).meanwhile(framework_change("title: Kế hoạch", "title: Khác")).found().empty());
    // Nor with a cell of another item altered besides.
    CHECK(OfficerForm(blank)
              .set({"1.4", "text"}, "Sáng tạo")
              .meanwhile(framework_change("title: Nội dung", "title: Nội dung mới"))
              .found() == "form-altered Chấm điểm!D15 van-phong 1.4\n");
}

TEST_CASE("form: the hidden lists") {
    const OfficerForm blank;
    CHECK(with_list(blank, 2, 2, "Có (3 điểm)") == "form-tampered Danh mục!B2 van-phong 1.1 2\n");
    CHECK(with_list(blank, 3, 3, "1") == "form-tampered Danh mục!C3 van-phong 1.1 2\n");
    CHECK(with_list(blank, 5, 4, "0.8") == "form-tampered Danh mục!D5 van-phong 1.4 1\n");
    CHECK(with_list(blank, 5, 5, "0.8") == "form-tampered Danh mục!E5 van-phong 1.4 1\n");
    CHECK(with_list(blank, 1, 2, "1.5") == "form-tampered scores/form.xlsx van-phong 1.1 2\n");
    CHECK(with_list(blank, 5, 5, "0,750").empty());
    CHECK(with_list(blank, 2, 2, " Có (2  điểm)").empty());
    CHECK(OfficerForm(blank).drop_sheet("Danh mục").found() ==
          "form-tampered scores/form.xlsx van-phong 1.1 2\n"
          "form-tampered scores/form.xlsx van-phong 1.4 1\n");
    CHECK(OfficerForm(blank).rename_sheet("Danh mục", "Sheet3").found().empty());
    CHECK(OfficerForm({.officer = "mot-cua"}).drop_sheet("Danh mục").found().empty());  // no list of its own
}

TEST_CASE("form: input checks that were pasted over") {
    const OfficerForm filled({.is_filled = true});
    const auto pasted = [&](const At& at) { return OfficerForm(filled).paste_over(at).found(); };
    CHECK(pasted({"1.1", "answer"}) == "form-altered Chấm điểm!H9 van-phong 1.1\n");
    CHECK(pasted({"1.4", "not_applicable"}) == "form-altered Chấm điểm!S15 van-phong 1.4\n");
    CHECK(pasted({"1.3", "answer"}) == "form-altered Chấm điểm!H12 van-phong 1.3 +Chấm điểm!H13\n");
    CHECK(pasted({"1.3", "claim"}) ==
          "form-altered Chấm điểm!J9 van-phong 1.1\nform-altered Chấm điểm!J12 van-phong 1.3\n");
    CHECK(pasted({"cchc/submitted", "file"}).empty());
    CHECK(pasted({"1.1", "file"}).empty());  // never had one
    OfficerForm all(filled);
    all.sheet("Chấm điểm").validations.clear();
    CHECK(all.found() ==
          "form-altered Chấm điểm!H9 van-phong 1.1 +Chấm điểm!J9 +Chấm điểm!M9\n"
          "form-altered Chấm điểm!H12 van-phong 1.3 +Chấm điểm!H13 +Chấm điểm!J12 +Chấm điểm!M12\n"
          "form-altered Chấm điểm!H15 van-phong 1.4 +Chấm điểm!S15 +Chấm điểm!M15\n");
    CHECK(all.load().card.is_whole());
    CHECK(OfficerForm({.officer = "mot-cua"}).paste_over({"1.1", "date", 0, "Phối hợp"}).found() ==
          "form-altered Phối hợp!M9 mot-cua 1.1\n");
}

TEST_CASE("form: a formula that was replaced, and what formulas show") {
    const OfficerForm filled({.is_filled = true});
    CHECK(OfficerForm(filled).set({"1.3", "points"}, "2", CellKind::number).checked() ==
          "form-altered Chấm điểm!I12 van-phong 1.3\n");
    CHECK(OfficerForm(filled).erase({"1.3", "points"}).checked().empty());
    const auto shown = [&](const std::string& text, CellKind kind = CellKind::number) {
        return OfficerForm(filled).set({"1.3", "points"}, text, kind, true).checked();
    };
    CHECK(shown("2") == "form-altered Chấm điểm!I12 van-phong 1.3\n");
    CHECK(shown("1.51") == "form-altered Chấm điểm!I12 van-phong 1.3\n");
    CHECK(shown("-1.5") == "form-altered Chấm điểm!I12 van-phong 1.3\n");
    CHECK(shown("1.5").empty());
    CHECK(shown("1.50000000001").empty());
    CHECK(shown("1.499999999999999").empty());
    CHECK(shown("1.50000000000000000000000000000001").empty());
    CHECK(shown("?", CellKind::text).empty());  // it says itself that nothing follows
    CHECK(shown("", CellKind::formula).empty());
    // Points that do not follow from the answers, or of an item left out, are not compared.
    CHECK(OfficerForm(filled).erase({"1.1", "answer"}).checked() ==
          "missing-answer Chấm điểm!C9 van-phong 1.1 2\n");
}

TEST_CASE("form: what only the framework's words have changed since is no finding") {
    const OfficerForm filled({.is_filled = true});
    for (const auto& change :
         {std::pair("text: Có}", "text: Đã ban hành}"), std::pair("text: Phần x}", "text: Phần thứ nhất}")}) {
        const auto* const from = change.first;
        const auto* const to = change.second;
        CAPTURE(to);
        OfficerForm form(filled);
        form.meanwhile(framework_change(from, to));
        CHECK(form.found().empty());
        CHECK(form.said().find("level: co\n") != std::string::npos);
    }
}

TEST_CASE("form: a fixed text of the supported items, an answer on a heading") {
    CHECK(OfficerForm({.officer = "mot-cua"}).set({"1.1", "text", 0, "Phối hợp"}, "Khác").found() ==
          "form-altered Phối hợp!D9 mot-cua 1.1\n");
    CHECK(OfficerForm({.is_filled = true}).set({"cchc/heading", "answer"}, "x").found() ==
          "form-altered Chấm điểm!H8 van-phong\n");
}
