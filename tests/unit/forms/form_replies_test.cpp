// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "check/form_content.hpp"
#include "check/rounds/decisions_to_reply.hpp"
#include "form_ward.hpp"
#include "workbook/forms/form_book.hpp"

using namespace cchc;
using namespace test;

namespace {

constexpr const char* first_round =
    "schema: cchc/appraisal/1\nround: 1\nby: Hội đồng\ndate: 2025-01-20\nitems:\n"
    "  - {item: \"1.1\", accept: true}\n"
    "  - {item: \"1.3\", points: 0.5, reason: Phần x chưa đủ}\n"
    "  - {item: \"1.4\", points: 0.5, reason: Một sáng kiến chưa được công nhận}\n";
constexpr const char* second_round =
    "schema: cchc/appraisal/1\nround: 2\nby: Hội đồng\ndate: 2025-02-20\nitems:\n"
    "  - {item: \"1.3\", points: 0.25, reason: Còn thiếu biên bản}\n";

void appraise(Ward& ward) {
    ward.write("appraisal/1.yaml", first_round).write("appraisal/2.yaml", second_round);
}

/// The form that follows the rounds, filled in.
OfficerForm replied(Language language = Language::vi) {
    return OfficerForm({.change = appraise, .language = language, .is_filled = true});
}

At reply(const std::string& item, const std::string& column, std::uint32_t row = 0) {
    return {item, column, row, "Giải trình bổ sung"};
}

std::string text_at(const OfficerForm& form, const At& at) {
    const TableCell* cell = form.find(at);
    return cell == nullptr ? std::string() : cell->text;
}

/// Why the lines below an entry cannot be put into a form.
std::string refused(const std::string& replies, const std::string& head = "") {
    Ward ward;
    ward.change("scores/van-phong.yaml", "    points: 0.75\n", "    points: 0.75\n" + replies)
        .change("scores/van-phong.yaml", "scores:", head + "scores:");
    const Validation& validation = ward.validate();
    Findings findings;
    for (const auto& card : validation.assessment.scorecards) {
        if (card.officer->value != "van-phong") continue;
        form_content(next_form(validation.assessment, validation.answers, 0, Language::vi), {&card},
                     findings);
    }
    return brief(findings);
}

/// The office's form of a generation, with the card's answers, as bytes; `generation` 0: blank.
std::string form_of(Ward& ward, std::size_t generation) {
    const Validation& validation = ward.validate();
    const FormRequest request{validation.assessment.plan, *validation.assessment.framework, 0, Language::vi,
                              std::max<std::size_t>(generation, 1)};
    Findings findings;
    const FormContent content =
        generation == 0 ? FormContent{.submitted = {}, .scores = {}}
                        : form_content(request, {&validation.assessment.scorecards.back()}, findings);
    const TemporaryFile file;
    REQUIRE(write_form(request, content, file.path()).empty());
    return file.bytes();
}

}  // namespace

TEST_CASE("generations: the latest form of an officer counts, whatever is wrong with earlier ones") {
    Ward ward;
    const std::string first = form_of(ward, 1);
    const std::string second = form_of(ward, 2);
    const std::string blank = form_of(ward, 0);
    ward.remove("scores/van-phong.yaml").write("scores/b.xlsx", first);
    CHECK(brief(ward.validate().findings).empty());
    ward.write("scores/a.xlsx", second);
    CHECK(brief_cells(ward.validate().findings) == "form-replaced scores/b.xlsx van-phong +scores/a.xlsx\n");
    CHECK(ward.validate().assessment.scorecards.size() == 2);
    // A damaged file has no generation: it may be the latest, and is told.
    ward.write("scores/b.xlsx", first.substr(0, first.size() / 2));
    CHECK(brief(ward.validate().findings).find("spreadsheet-unreadable scores/b.xlsx") == 0);
    // A number that somebody wrote there is none.
    OfficerForm forged({.is_filled = true});
    CHECK(forged.load().card.generation == 1);
    CHECK(forged.set_identity("generation", "9").load().card.generation == 0);
    // One that nobody filled in replaces nothing; two of one generation are scored twice.
    ward.write("scores/b.xlsx", blank);
    CHECK(brief_cells(ward.validate().findings) == "blank-form scores/b.xlsx van-phong\n");
    ward.write("scores/b.xlsx", second);
    CHECK(brief(ward.validate().findings).find("scored-twice") != std::string::npos);
}

TEST_CASE("replies: each decision that changed points has its rows, with what was decided and why") {
    const OfficerForm form = replied();
    CHECK(text_at(form, reply("1.3", "rule")) == "Vòng 1 (20/01/2025): 0,50 điểm; trước đó 1,50 điểm");
    CHECK(text_at(form, reply("1.3", "prompt")) == "Phần x chưa đủ");
    CHECK(text_at(form, reply("1.3", "rule", 2)) == "Vòng 2 (20/02/2025): 0,25 điểm; trước đó 0,50 điểm");
    CHECK(text_at(form, reply("1.4", "prompt")) == "Một sáng kiến chưa được công nhận");
    CHECK_THROWS(form.find(reply("1.1", "rule")));  // accepted
    CHECK(form.found().empty());
    const OfficerForm english = replied(Language::en);
    CHECK(text_at(english, {"1.3", "rule", 0, "Replies"}) ==
          "Round 1 (2025-01-20): 0.50 points; before 1.50 points");
}

TEST_CASE("replies: an exclusion that the council overturns has its row, be the points 0 before and after") {
    const OfficerForm form({.officer = "mot-cua", .change = [](Ward& ward) {
                                ward.change("scores/mot-cua.yaml",
                                            "    inputs: {a: 3, b: 2}\n    points: 1.33\n",
                                            "    not_applicable: true\n")
                                    .write("appraisal/1.yaml",
                                           "schema: cchc/appraisal/1\nround: 1\nby: Hội đồng\nitems:\n"
                                           "  - {item: \"1.2\", points: 0, reason: Có hồ sơ trong kỳ}\n");
                            }});
    CHECK(text_at(form, reply("1.2", "rule")) == "Vòng 1: 0,00 điểm; trước đó không đánh giá");
}

TEST_CASE("replies: what is written is read, each to its round, with its documents") {
    OfficerForm form = replied();
    form.set(reply("1.3", "answer"), "Đã bổ sung biên bản")
        .set(reply("1.3", "file", 1), "1.3/bien-ban.pdf")
        .set(reply("1.3", "number", 1), "7/BB")
        .set(reply("1.3", "answer", 2), "Biên bản gửi kèm lần trước")
        .set(reply("1.4", "answer"), "Sáng kiến đã được công nhận")
        .set({"cchc/replied", "file", 0, "Giải trình bổ sung"}, "25/02/2025");
    CHECK(form.found().empty());
    const std::string said = form.said();
    CHECK(said.find("    replies:\n"
                    "      - round: 1\n        text: \"Đã bổ sung biên bản\"\n        evidence:\n"
                    "          - {file: 1.3/bien-ban.pdf, number: 7/BB}\n"
                    "      - round: 2\n        text: \"Biên bản gửi kèm lần trước\"\n") != std::string::npos);
    CHECK(said.find("      - round: 1\n        text: \"Sáng kiến đã được công nhận\"\n") !=
          std::string::npos);
    const LoadedForm loaded = form.load();
    REQUIRE(loaded.card.replied);
    CHECK(loaded.card.replied->value.iso() == "2025-02-25");
    CHECK(loaded.card.generation == 3);     // behind two rounds
    CHECK(loaded.card.scores.size() == 3);  // beside the answers, not entries of their own
    // Rows put in between belong to the reply above them.
    form.insert_rows(reply("1.3", "file", 2)).set(reply("1.3", "file", 2), "1.3/them.pdf");
    CHECK(form.said().find("number: 7/BB}\n          - {file: 1.3/them.pdf}\n      - round: 2") !=
          std::string::npos);
}

TEST_CASE("replies: what is changed on their sheet is told") {
    CHECK(replied().set(reply("1.3", "rule"), "Vòng 1: 1,5 điểm").found() ==
          "form-altered Giải trình bổ sung!F9 van-phong 1.3\n");
    CHECK(replied().set(reply("1.3", "file", 1), "a.pdf").found() ==
          "missing-answer Giải trình bổ sung!H9 van-phong 1.3 2\n");
    CHECK(replied().set(reply("1.3", "answer", 1), "ở sai dòng").found() ==
          "form-altered Giải trình bổ sung!H10 van-phong\n");
    CHECK(replied().drop_sheet("Giải trình bổ sung").found() == "form-tampered scores/form.xlsx van-phong\n");
    CHECK(replied().drop_row(reply("1.3", "rule", 2)).found().find("form-tampered") != std::string::npos);
    // Titles and most points are told on the sheet of scores alone.
    CHECK(replied().set(reply("1.3", "max"), "9", CellKind::number).found().empty());
    CHECK(replied().meanwhile(framework_change("title: Nội dung", "title: Nội dung khác")).found().empty());
}

TEST_CASE("replies: an item whose rule has changed is outdated once, and its reply is read") {
    OfficerForm form = replied();
    form.set(reply("1.3", "answer"), "Đã bổ sung");
    form.meanwhile(framework_change("points: 1.5", "points: 1.25"));
    CHECK(form.found() == "form-outdated Chấm điểm!F12 van-phong 1.3 2\n");
    CHECK(form.load().card.scores.at(1).replies.size() == 1);
}

TEST_CASE("replies: a card that cannot be put into a form says why") {
    CHECK(refused("    replies: [{round: 1, text: một}, {round: 1, text: hai}]\n").find("not-in-form") == 0);
    CHECK(refused("    replies: [{round: 1, text: một}, {round: 2, text: hai}]\n").empty());
    CHECK(refused("", "replied: 2025-01-30\n") == "not-in-form scores/van-phong.yaml:4:10\n");
    CHECK(refused("    replies: [{round: 1, text: một}]\n", "replied: 2025-01-30\n").empty());
}
