// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "form_ward.hpp"
#include "task/carry/carry_answers.hpp"

using namespace cchc;
using namespace test;

namespace {

const std::string all_lines = "1.1 van-phong carried\n1.3 van-phong carried\n1.4 van-phong carried\n";
const std::string all_answers =
    "scores:\n"
    "  - item: 1.1\n    level: co\n    evidence:\n"
    "      - {file: a.pdf, number: 12/KH-UBND, date: 2024-01-15, title: \"Kế hoạch\"}\n"
    "  - item: 1.3\n    parts: [x]\n    points: 1.5\n"
    "    justification: \"Đã thực hiện phần x theo báo cáo quý\"\n"
    "  - item: 1.4\n    points: 0.75\n"
    "    justification: \"Có ba sáng kiến được công nhận trong năm\"\n";

OfficerForm filled_form() {
    return OfficerForm({.is_filled = true});
}

/// What is carried, without the flags and with the optional claims.
std::string answers_of(const OfficerForm& form) {
    std::string text = form.carried();
    text = text.substr(text.find("scores:"));
    for (auto at = text.find("    unconfirmed:"); at != std::string::npos; at = text.find("    unconfirmed:"))
        text.erase(at, text.find('\n', at) + 1 - at);
    return text;
}

std::string without_claims(std::string text) {
    text.erase(text.find("    points: 1.5\n"), 16);
    return text;
}

}  // namespace

TEST_CASE("carry: a sound form of the plan is carried as it is") {
    CHECK(filled_form().carried() == all_lines + all_answers);
    CHECK(OfficerForm().carried() == "  lost: holds no answer that can be read\n");
    // Evidence for others' items stays with who brought it.
    OfficerForm desk({.officer = "mot-cua", .is_filled = true});
    desk.set({"1.1", "file", 0, "Phối hợp"}, "b.pdf");
    const std::string carried = desk.carried();
    CHECK(carried.find("1.2 mot-cua carried\n1.1 mot-cua carried\n") == 0);
    CHECK(carried.find("  - item: 1.1\n    evidence:\n      - {file: b.pdf}\n") != std::string::npos);
}

TEST_CASE("carry: what is damaged costs no more than itself") {
    // Keys, columns, rows and sheets that are gone: titles and codes are found instead.
    for (const char* key : {"item", "code", "text", "max", "rule", "points"}) {
        CAPTURE(key);
        CHECK(answers_of(filled_form().drop_column("Chấm điểm", key)) == all_answers);
    }
    CHECK(answers_of(filled_form().drop_column("Chấm điểm", "claim")) == without_claims(all_answers));
    CHECK(answers_of(filled_form().drop_column("Chấm điểm", "justification")).find("justification") ==
          std::string::npos);
    CHECK(answers_of(filled_form().drop_column("Chấm điểm", "field")) == all_answers);
    CHECK(answers_of(filled_form().drop_column("Chấm điểm", "prompt")) == all_answers);
    CHECK(answers_of(filled_form().set({"1.3", "item", 0}, "9.9")) == all_answers);
    CHECK(answers_of(filled_form().set({"1.3", "field", 0}, "part:z")) == all_answers);
    CHECK(filled_form().drop_sheet("Danh mục").carried() == all_lines + all_answers);
    const std::string bare = filled_form().drop_sheet("cchc").carried();
    CHECK(bare.find("1.1 van-phong unconfirmed: year and framework are unknown\n") == 0);
    CHECK(bare.find("unconfirmed: \"year and framework are unknown\"") != std::string::npos);
    CHECK(filled_form().drop_sheet("Chấm điểm").carried() == "  lost: holds no answer that can be read\n");
    CHECK(filled_form().drop_sheet("Chấm điểm").drop_sheet("cchc").carried() == "no form");
    // The row that is gone takes its answer with it, the item's other rows do not.
    CHECK(filled_form()
              .drop_row({"1.3", "field", 0})
              .carried()
              .find("1.3 van-phong unconfirmed: the form has lost a row of 1.3: ") != std::string::npos);
    CHECK(filled_form()
              .set({"1.1", "answer"}, "Tốt")
              .carried()
              .find("1.1 van-phong unconfirmed: “Tốt” is no level of 1.1 (2 points)\n") == 0);
}

TEST_CASE("carry: another year, framework or rule is marked, another unit's form is not taken") {
    CHECK(filled_form().set_identity("unit", "khac").carried() == "  lost: is of the unit “khac”\n");
    const std::string year = filled_form().set_identity("year", "2023").carried();
    CHECK(year.find("1.4 van-phong unconfirmed: of the year 2023\n") != std::string::npos);
    CHECK(year.find("    unconfirmed: \"of the year 2023\"\n    parts: [x]\n    justification") !=
          std::string::npos);  // without the claim, which follows from a rule
    CHECK(filled_form().set_identity("framework", "cu").carried().find("another framework: “cu”") !=
          std::string::npos);
    CHECK(filled_form().set_identity("generation", "7").carried().find("its hidden sheet was changed") !=
          std::string::npos);
    OfficerForm changed = filled_form();
    changed.meanwhile(framework_change("points: 1.5", "points: 1.25"));
    CHECK(changed.carried().find(
              "1.1 van-phong carried\n1.3 van-phong unconfirmed: its rule has changed\n") == 0);
    // The rule asks for something else; the item is gone; somebody else leads it.
    changed.meanwhile(framework_change("id: x,", "id: w,"));
    CHECK(changed.carried().find("1.3 van-phong unconfirmed: its rule has changed") != std::string::npos);
    CHECK(changed.carried().find("parts: [w]") != std::string::npos);  // the same words
    changed.meanwhile(
        framework_change("{id: x, points: 1.5, text: Phần x}", "{id: w, points: 1.5, text: Phần w}"));
    CHECK(changed.carried().find(
              "1.3 van-phong unconfirmed: its rule has changed; the form has lost a row of 1.3: Phần w") !=
          std::string::npos);
    changed.meanwhile(framework_change("code: \"1.4\"", "code: \"1.5\""));
    CHECK(changed.carried().find("1.4  lost: the framework has no such item\n") != std::string::npos);
    changed.meanwhile(
        [](Ward& ward) { ward.change("plan.yaml", "leads: [\"1.2\"]", "leads: [\"1.2\", \"1.4\"]"); });
    CHECK(changed.carried().find("1.4 mot-cua carried\n") != std::string::npos);
}

TEST_CASE("carry: an answer is an error until its mark is cleared, in a form as in YAML") {
    OfficerForm form = filled_form();
    CHECK(form.checked().empty());
    form.set({"1.3", "unconfirmed"}, "phiếu năm 2023");
    CHECK(form.checked() == "unconfirmed-answer Chấm điểm!T12 van-phong 1.3 2\n");
    CHECK(form.said().find("  - item: 1.3\n    unconfirmed: \"phiếu năm 2023\"\n    parts: [x]") !=
          std::string::npos);
    Ward ward;
    ward.change("scores/van-phong.yaml", "    parts: [x]\n",
                "    unconfirmed: phiếu năm 2023\n    parts: [x]\n");
    CHECK(brief(ward.validate().findings) == "unconfirmed-answer scores/van-phong.yaml:10:18 1.3 2\n");
}

TEST_CASE("carry: a card in YAML, of any year") {
    Sources sources;
    Ward ward;
    const Validation& validation = ward.validate();
    const CarryInput input{validation.assessment.plan, *validation.assessment.framework};
    const auto lines = [&](const std::string& text) {
        Findings findings;
        Source source{.path = "cu.yaml", .name = "cu.yaml"};
        source.text = text;
        const auto card = carry_card(sources.add(std::move(source)), input, findings);
        std::string all;
        for (const auto& line : carry_answers({card}, input, Language::en).lines)
            all += line.item + " " + line.officer + " " + line.why + "\n";
        return all;
    };
    const std::string head = "schema: cchc/scores/1\nofficer: van-phong\nyear: 2024\n";
    const std::string last_year = "schema: cchc/scores/1\nofficer: van-phong\nyear: 2023\n";
    CHECK(
        lines(
            head +
            "scores: [{item: \"1.1\", level: co}, {item: \"1.3\", level: co}, {item: \"9\", level: co}]\n") ==
        "1.1 van-phong \n1.3  the rule no longer asks for the level “co”\n9  the framework has no such "
        "item\n");
    CHECK(lines("schema: cchc/scores/1\nofficer: van-phong\nscores: [{item: \"1.4\", points: 0.5}]\n") ==
          "1.4 van-phong its year is unknown\n");
    CHECK(lines(last_year + "scores: [{item: \"1.4\", points: 0.5}]\n") ==
          "1.4 van-phong of the year 2023\n");
    CHECK(lines(head + "unit: khac\nscores: [{item: \"1.4\", points: 0.5}]\n") ==
          "  is of the unit “khac”\n");
    CHECK(lines(head + "scores: [{item: \"2.1\", points: 0.5}]\n") == "2.1  the unit does not score it\n");
    CHECK(lines(head + "scores: [{item: \"1.2\", inputs: {a: 3, c: 2}}]\n") ==
          "1.2 mot-cua the rule no longer asks for the figure “c”\n");
}
