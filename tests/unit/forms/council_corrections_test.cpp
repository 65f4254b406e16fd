// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "council_ward.hpp"
#include "report/cards/appraisal_yaml.hpp"

using namespace cchc;
using namespace test;

namespace {

/// The decision to correct an item's answer, with a reason.
CouncilForm decided(const std::string& item) {
    CouncilForm form;
    form.set(item, "decision", "Sửa câu trả lời").set(item, "reason", "Theo biên bản kiểm tra");
    return form;
}

std::string yaml_of(const CouncilForm& form) {
    Findings findings;
    return appraisal_yaml(*form.load(findings));
}

}  // namespace

TEST_CASE("council corrections: levels, parts and figures do what they do in YAML") {
    CouncilForm level = decided("1.1");
    level.correct("1.1", "level", "Không (0 điểm)");
    CHECK(level.checked().empty());
    CHECK(level.points("1.1") == "0");
    CHECK(has(yaml_of(level), "  - item: 1.1\n    level: khong\n"));
    CouncilForm parts = decided("1.3");
    parts.correct("1.3", "part:x", "không").correct("1.3", "part:y", "x");
    CHECK(parts.checked().empty());
    CHECK(parts.points("1.3") == "1/2");
    CHECK(has(yaml_of(parts), "    parts: [y]\n"));
    // A figure left blank stays as it is: 3 of 3 in time, instead of 2.
    CouncilForm figures = decided("1.2");
    figures.correct("1.2", "input:b", "3", CellKind::number);
    CHECK(figures.checked().empty());
    CHECK(figures.points("1.2") == "2");
    CHECK(has(yaml_of(figures), "    inputs: {b: 3}\n"));
    CHECK(CouncilForm({}, Language::en).found().empty());
    CHECK_THROWS(CouncilForm().correct("1.4", "points", "1"));  // points of one's own judgement are adjusted
}

TEST_CASE("council corrections: what contradicts itself, or is half done, is told at its cell") {
    const auto with = [](const std::string& decision, const std::string& points, const std::string& level) {
        CouncilForm form;
        form.set("1.1", "decision", decision)
            .set("1.1", "reason", "Theo biên bản")
            .set("1.1", "points", points);
        return form.correct("1.1", "level", level).checked();
    };
    const std::string no = "Không (0 điểm)";
    CHECK(with("Sửa câu trả lời", "", no).empty());
    CHECK(with("", "", no) == "missing-answer Thẩm định!M10 1.1 2\n");
    CHECK(with("Công nhận", "", no) == "wrong-answer Sửa câu trả lời!H9 1.1 2\n");
    CHECK(with("Điều chỉnh điểm", "1", no) == "wrong-answer Sửa câu trả lời!H9 1.1 2\n");
    CHECK(with("Sửa câu trả lời", "", "") == "missing-answer Sửa câu trả lời!H9 1.1 2\n");
    CHECK(with("Sửa câu trả lời", "1", no) == "wrong-answer Thẩm định!N10 1.1 2\n");
    CHECK(with("Sửa câu trả lời", "", "Tốt") == "unknown-level Sửa câu trả lời!H9 1.1 2\n");
    CHECK(decided("1.3").correct("1.3", "part:x", "x").checked() ==
          "missing-answer Sửa câu trả lời!H12 1.3 2\n");
    CHECK(decided("1.4").checked() == "bad-value Thẩm định!M13 1.4 1\n");  // there is nothing to correct
    CHECK(decided("1.2").correct("1.2", "input:b", "nhiều").checked() ==
          "bad-number Sửa câu trả lời!H11 1.2 2\n");
    CHECK(CouncilForm().correct("1.2", "input:b", "3").set("1.2", "reason", "x").checked() ==
          "missing-answer Thẩm định!M11 1.2 2\n");
}

TEST_CASE("council corrections: a lost sheet is told, an older form has none") {
    CouncilForm form;
    std::erase_if(form.spreadsheet().tables, [](const Table& one) {
        return !one.cells.empty() && one.cells.front().text == "cchc/corrections";
    });
    CHECK(form.found() == "form-tampered appraisal/form.xlsx\n");
    CouncilForm outdated = decided("1.3");
    outdated.correct("1.3", "part:x", "không").correct("1.3", "part:y", "x");
    outdated.meanwhile(framework_change("points: 1.5", "points: 1.25"));
    CHECK(outdated.found() == "form-outdated Thẩm định!F12 1.3 2\n");
}
