// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "council_ward.hpp"
#include "form_ward.hpp"
#include "ward.hpp"

using namespace cchc;
using namespace cchc::test;

// Figures that cannot be, and numbers that could be read in two ways.
namespace {

const std::string plain_inputs = "inputs: {a: Tổng số, b: Đúng hạn}";

/// The small ward whose item 1.2 asks for these figures and is answered with those.
Ward ward_with(const std::string& inputs, const std::string& figures) {
    Ward ward;
    ward.change("framework.yaml", plain_inputs, "inputs: {" + inputs + "}")
        .change("scores/mot-cua.yaml", "{a: 3, b: 2}\n    points: 1.33", figures);
    return ward;
}

std::string found(const std::string& inputs, const std::string& figures) {
    Ward ward = ward_with(inputs, figures);
    return brief(ward.validate().findings);
}

const std::string bounded = "a: Tổng số, b: {text: Đúng hạn, at_most: a}";
const std::string bad_b = "input-out-of-range scores/mot-cua.yaml:6:23 1.2 2\n";

/// The only finding's text and help.
std::string words(const std::string& inputs, const std::string& figures, Language language) {
    Ward ward = ward_with(inputs, figures);
    const auto& findings = ward.validate().findings.all();
    REQUIRE(findings.size() == 1);
    return findings.front().text(language) + " | " + findings.front().help(language);
}

}  // namespace

TEST_CASE("figures: at most another figure, with no finding besides") {
    CHECK(found(bounded, "{a: 3, b: 3}").empty());
    CHECK(found(bounded, "{a: 3, b: 4}") == bad_b);  // the formula alone would leave its range
    CHECK(found(bounded, "{a: 7, b: 500}") == bad_b);
    CHECK(found("a: Tổng số, b: {text: Đúng hạn, at_most: 2}", "{a: 5, b: 4}\n    points: 0.8") ==
          bad_b);  // and here
    CHECK(words(bounded, "{a: 3, b: 4}", Language::en) ==
          "1.2: “b” (Đúng hạn) is 4, more than “a” (Tổng số), which is 3 (2 points) | check both against the "
          "source: “b” is at most “a”");
    CHECK(words(bounded, "{a: 3, b: 4}", Language::vi) ==
          "mục 1.2: số liệu “b” (Đúng hạn) là 4, lớn hơn “a” (Tổng số) là 3 (2 điểm) | kiểm tra hai số theo "
          "báo cáo gốc: “b” nhiều nhất bằng “a”");
}

TEST_CASE("figures: numbers and lists as limits, from above and below") {
    const std::string listed = "a: {text: Tổng số, at_least: [1, b]}, b: {text: Đúng hạn, at_most: [a, 12]}";
    CHECK(found(listed, "{a: 12, b: 12}").empty());
    CHECK(found(listed, "{a: 13, b: 13}") == "input-out-of-range scores/mot-cua.yaml:6:24 1.2 2\n");
    CHECK(found(listed, "{a: 2, b: 3}") == "input-out-of-range scores/mot-cua.yaml:6:17 1.2 2\n" + bad_b);
    CHECK(found("a: {text: Tổng số, at_least: 5}, b: Đúng hạn", "{a: 4, b: 3}") ==
          "input-out-of-range scores/mot-cua.yaml:6:17 1.2 2\n");
    CHECK(found("a: {text: Tổng số, at_least: 5}, b: Đúng hạn", "{a: 5, b: 3}").empty());
    const std::string exact = "a: {text: A, decimals: 2}, b: {text: B, decimals: 2, at_most: 12.25}";
    CHECK(found(exact, "{a: 20.5, b: 12.25}").empty());
    CHECK(found(exact, "{a: 20.5, b: 12.26}") == "input-out-of-range scores/mot-cua.yaml:6:26 1.2 2\n");
}

TEST_CASE("figures: a division by 0 is told besides, and what is missing alone") {
    CHECK(found(bounded, "{a: 0, b: 1}") == "division-by-zero scores/mot-cua.yaml:6:5 1.2 2\n" + bad_b);
    CHECK(found(bounded, "{b: 5}") == "missing-input scores/mot-cua.yaml:6:5 1.2 2\n");
}

TEST_CASE("figures: a limit names another input of the item, or a number") {
    const auto limit = [](const std::string& value) {
        return found("a: Tổng số, b: {text: Đúng hạn, at_most: " + value + "}", "{a: 3, b: 2}");
    };
    CHECK(limit("[a, 7]").empty());
    CHECK(limit("c") == "undeclared-input framework.yaml:28:63\n");
    CHECK(limit("b") == "undeclared-input framework.yaml:28:63\n");
    CHECK(limit("[a, 1.2.3]") == "undeclared-input framework.yaml:28:67\n");
}

TEST_CASE("figures: limits change no fingerprint, so that answers given before still stand") {
    Ward plain;
    Ward limited = ward_with(bounded, "{a: 3, b: 2}");
    CHECK(fingerprint(*plain.validate().assessment.framework) ==
          fingerprint(*limited.validate().assessment.framework));
}

TEST_CASE("figures: the council's keep the limits, too, where they meet those standing") {
    const std::string head = "schema: cchc/appraisal/1\nround: 1\nby: Hội đồng\ndate: 2024-11-20\nitems:\n";
    const auto decided = [&](const std::string& inputs) {
        Ward ward = ward_with(bounded, "{a: 3, b: 2}");
        ward.change("plan.yaml", "deadline:", "appraisal: [appraisal/r1.yaml]\ndeadline:")
            .write("appraisal/r1.yaml",
                   head + "  - {item: 1.2, inputs: " + inputs + ", reason: Đối chiếu lại sổ theo dõi}\n");
        return brief(ward.validate().findings);
    };
    CHECK(decided("{b: 3}").empty());
    CHECK(decided("{b: 4}") == "input-out-of-range appraisal/r1.yaml:6:29 1.2 2\n");
    CHECK(decided("{a: 1}") == "input-out-of-range appraisal/r1.yaml:6:29 1.2 2\n");  // b stands
    CHECK(decided("{a: 5, b: 4}").empty());
}

TEST_CASE("figures: in a form the finding stands at the cell and speaks of its row") {
    const auto form = [](const std::string& b) {
        OfficerForm one({.officer = "mot-cua",
                         .change = framework_change(plain_inputs, "inputs: {" + bounded + "}"),
                         .is_filled = true});
        return one.set({"1.2", "answer", 1}, b, CellKind::number)
            .set({"1.2", "points"}, "2", CellKind::number, true)
            .erase({"1.2", "claim"});
    };
    CHECK(form("3").checked().empty());
    CHECK(form("4").checked() == "input-out-of-range Chấm điểm!H10 mot-cua 1.2 2\n");
}

TEST_CASE("figures: in a form, each kind of limit") {
    const std::string inputs = "a: {text: Tổng số, at_least: [b, 5]}, b: {text: Đúng hạn, at_most: 3}";
    OfficerForm form({.officer = "mot-cua",
                      .change = framework_change(plain_inputs, "inputs: {" + inputs + "}"),
                      .is_filled = true});
    form.set({"1.2", "answer"}, "3", CellKind::number).set({"1.2", "answer", 1}, "4", CellKind::number);
    form.set({"1.2", "points"}, "2", CellKind::number, true).erase({"1.2", "claim"});
    CHECK(form.checked() ==
          "input-out-of-range Chấm điểm!H9 mot-cua 1.2 2\ninput-out-of-range Chấm điểm!H9 mot-cua 1.2 2\n"
          "input-out-of-range Chấm điểm!H10 mot-cua 1.2 2\n");
}

TEST_CASE("numbers: three digits behind a mark are two numbers, and neither is advised by rounding") {
    const std::string cents = "a: {text: A, decimals: 2}, b: {text: B, decimals: 2}";
    CHECK(found(cents, "{a: 20000, b: 15.250}") == "bad-number scores/mot-cua.yaml:6:27 1.2 2\n");
    CHECK(
        words(cents, "{a: 20000, b: 15.250}", Language::en) ==
        "“15.250” could be 15250 or 15.25 | if it is 15250, write the digits without a mark: 15250; if it is "
        "15.25, write 15.25 (this figure takes at most 2 decimals)");
    CHECK(has(words(cents, "{a: 20000, b: \"15,250\"}", Language::vi), "nếu là 15,25 thì viết 15,25"));
    CHECK_FALSE(has(words(cents, "{a: 20000, b: 15.250}", Language::vi), "làm tròn"));
    CHECK(words("a: A, b: B", "{a: 3, b: 1.250}", Language::en) ==
          "“1.250” could be 1250 or 1.25; a count is a whole number | if it is 1250, write the digits "
          "without a "
          "mark: 1250; if it is 1.25, it is no count: look at the source again");
    CHECK(has(words(cents, "{a: 3, b: 0.125}", Language::en), "more than 2 decimals"));  // a lone 0
    CHECK(has(words(cents, "{a: 3, b: 1250.125}", Language::en), "more than 2 decimals"));
    CHECK(has(words("a: A, b: B", "{a: 3, b: 0.125}", Language::en), "must be a whole number"));
}

TEST_CASE("numbers: read as a decimal, and doubted where that is unlikely") {
    const std::string fine = "a: {text: A, decimals: 3}, b: {text: B, decimals: 4}";
    const std::string doubt_b = "ambiguous-number scores/mot-cua.yaml:6:";
    CHECK(found(fine, "{a: 16.5, b: 15.250}") == doubt_b + "26 1.2\n");  // ends in 0
    CHECK(found(fine, "{a: 16.5, b: 15.25}").empty());
    CHECK(found(fine, "{a: 16.5, b: 15.251}").empty());
    CHECK(found(fine, "{a: 16000, b: 15.251}") == doubt_b + "27 1.2\n");  // 1.05 times or 1049 times away
    CHECK(found(fine, "{a: 4000, b: 15.251}").empty());                   // 3.8 or 262: not over 100 times
    CHECK(found(fine, "{a: 0.25, b: 0.125}").empty());
    CHECK(found(fine, "{a: 900, b: 0.120}").empty());
    CHECK(found(fine, "{a: 900, b: 15.2500}").empty());
    CHECK(found(fine, "{a: 900.5, b: 1.250.000}") == "bad-number scores/mot-cua.yaml:6:27\n");
    Ward ward = ward_with(fine, "{a: 16.5, b: 15.250}");
    CHECK(ward.validate().answers.find(*ward.validate().assessment.framework->find("1.2"))->is_scored());
}

TEST_CASE("numbers: a spreadsheet's number cell has one reading") {
    const std::string fine = "inputs: {a: {text: Tổng số, decimals: 3}, b: {text: Đúng hạn, decimals: 3}}";
    const auto form = [&](const std::string& text, CellKind kind) {
        OfficerForm one(
            {.officer = "mot-cua", .change = framework_change(plain_inputs, fine), .is_filled = true});
        one.set({"1.2", "answer"}, "84000", CellKind::number).set({"1.2", "answer", 1}, text, kind);
        one.set({"1.2", "points"}, "0", CellKind::number, true);
        return one.erase({"1.2", "claim"}).checked();
    };
    CHECK(form("83.333", CellKind::number).empty());
    CHECK(form("83.333", CellKind::text) == "ambiguous-number Chấm điểm!H10 mot-cua 1.2\n");
    CHECK(form("83.330", CellKind::text) == "ambiguous-number Chấm điểm!H10 mot-cua 1.2\n");
}

TEST_CASE("numbers: digits of other scripts and odd blanks are named, not read") {
    const auto told = [](const std::string& b) {
        Ward ward = ward_with("a: A, b: B", "{a: 3000, b: \"" + b + "\"}");
        const auto& findings = ward.validate().findings.all();
        REQUIRE(findings.size() == 1);
        CHECK(findings.front().kind().id == "bad-number");
        return findings.front().text(Language::en);
    };
    CHECK(told("٢٥") == "“٢٥” has the digit “٢” (U+0662), which is not one of 0 to 9");
    CHECK(has(told("2５"), "the digit “５” (U+FF15)"));
    CHECK(has(told("1\xC2\xA0"
                   "250"),
              "the blank U+00A0 between its digits"));
    CHECK(has(told("1\xE2\x80\xAF"
                   "250"),
              "the blank U+202F"));
    CHECK(has(told("1\xE2\x80\x89"
                   "250"),
              "the blank U+2009"));
    CHECK(has(told("2\xE2\x80\x8B"
                   "5"),
              "the blank U+200B"));
    CHECK(has(told("−3"), "the sign “−” (U+2212)"));
    CHECK(has(told("1 250"), "thousands separators"));
    CHECK(told("ba mươi") == "“ba mươi” is not a number");
    CHECK(told("25 hồ sơ") == "“25 hồ sơ” is not a number");
    CHECK(found("a: A, b: B", "{a: 3000, b: \"2500\xC2\xA0\"}").empty());  // at the end it is read past
    CHECK(has(brief(Ward().change("plan.yaml", "year: 2024", "year: ２０２４").validate().findings),
              "bad-number plan.yaml:2:7\n"));
}

TEST_CASE("numbers: a cell in percent format where a figure or points are asked for") {
    const auto percent = [](const std::string& b, const std::string& column) {
        OfficerForm one({.officer = "mot-cua", .is_filled = true});
        const At at{"1.2", column, column == "answer" ? 1U : 0U};
        one.set(at, b, CellKind::number);
        const TableCell* cell = one.find(at);
        place_in(one.sheet("Chấm điểm"), cell->row, cell->column)->is_percent = true;
        return one;
    };
    const OfficerForm share = percent("1", "answer");
    CHECK(share.found() == "percent-cell Chấm điểm!H10 mot-cua 1.2 2\n");
    CHECK(share.checked() == share.found());
    const auto loaded = percent("0.125", "answer").load();
    REQUIRE(loaded.findings.all().size() == 1);
    CHECK(loaded.findings.all().front().text(Language::vi) ==
          "ô này hiện 12,5%, nhưng giá trị thật trong ô là 0,125");
    CHECK(percent("0.333333333", "answer").found() == share.found());
    CHECK(percent("0.9", "claim").found() == "percent-cell Chấm điểm!J9 mot-cua 1.2 2\n");
    CHECK(percent("0", "answer").found().empty());  // nothing is nothing in any format

    CouncilForm council;
    council.set("1.2", "points", "0.5", CellKind::number).set("1.2", "reason", "Đối chiếu lại sổ theo dõi");
    const TableCell* cell = council.find("1.2", "points");
    place_in(council.table(), cell->row, cell->column)->is_percent = true;
    CHECK(has(council.found(), "percent-cell"));
}
