// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>

#include "form_ward.hpp"
#include "model/form_identity.hpp"
#include "seen_messages.hpp"

using namespace cchc;
using namespace test;

namespace {

OfficerForm later(const std::string& from, const std::string& to, const FormMaking& making) {
    return OfficerForm(making).meanwhile(framework_change(from, to));
}
OfficerForm later(const std::string& from, const std::string& to) {
    return later(from, to, {.is_filled = true});
}

std::string told(const OfficerForm& form, Language language = Language::en) {
    const auto loaded = form.load();
    REQUIRE(loaded.findings.all().size() == 1);
    see(loaded.findings);
    return loaded.findings.all().front().text(language);
}

const Score* score_of(const Scorecard& card, const std::string& code) {
    const auto found = std::find_if(card.scores.begin(), card.scores.end(),
                                    [&](const Score& one) { return one.item.value == code; });
    return found == card.scores.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("form: a changed threshold leaves every other row good") {
    const OfficerForm form = later("{id: x, points: 1.5", "{id: x, points: 1.25");
    CHECK(form.found() == "form-outdated Chấm điểm!F12 van-phong 1.3 2\n");
    CHECK(form.checked() == "form-outdated Chấm điểm!F12 van-phong 1.3 2\n");  // and nothing is missed
    CHECK(told(form) ==
          "the rule of 1.3 has changed since this form was made: it was “Cộng các phần đạt được: Phần x: 1,5 "
          "điểm; Phần y: 0,5 điểm” and is “Cộng các phần đạt được: Phần x: 1,25 điểm; Phần y: 0,5 điểm”");
    const Scorecard card = form.load().card;
    CHECK(card.entries_are_complete);
    CHECK_FALSE(card.is_whole());
    CHECK(card.officer->value == "van-phong");
    CHECK(card.submitted);
    REQUIRE(score_of(card, "1.1") != nullptr);
    CHECK(score_of(card, "1.1")->level->value == "co");
    CHECK(score_of(card, "1.1")->evidence.size() == 1);
    CHECK(score_of(card, "1.4")->points->value.text == "0.75");
    REQUIRE(score_of(card, "1.3") != nullptr);
    CHECK(score_of(card, "1.3")->is_faulty);
    CHECK_FALSE(score_of(card, "1.3")->has_answer());
    CHECK(card.item_places.count("1.3") == 1);

    // What else is wrong is told at the other rows, not at this one.
    OfficerForm wrong(form);
    wrong.set({"1.1", "answer"}, "Tốt").set({"1.3", "answer"}, "đang làm").set({"1.3", "max"}, "3");
    wrong.set({"1.3", "text"}, "Khác").set({"1.3", "answer", 2}, "?");
    CHECK(wrong.found() ==
          "unknown-level Chấm điểm!H9 van-phong 1.1 2\nform-outdated Chấm điểm!F12 van-phong 1.3 2\n");
    CHECK(later("step: 0.25", "step: 0.5").found() == "form-outdated Chấm điểm!F15 van-phong 1.4 1\n");
}

TEST_CASE("form: what has changed of an item is told") {
    const auto max = later("title: Năng động\n        max: 1", "title: Năng động\n        max: 1.5");
    CHECK(max.found() == "form-outdated Chấm điểm!E15 van-phong 1.4 1.5\n");
    CHECK(told(max) == "the most points of 1.4 have changed from 1 to 1.5 since this form was made");
    CHECK(told(max, Language::vi) == "điểm tối đa của mục 1.4 đã đổi từ 1 thành 1,5 sau khi tạo biểu mẫu");

    const OfficerForm both = OfficerForm().meanwhile([](Ward& ward) {
        ward.change("framework.yaml", "title: Nội dung\n        max: 2", "title: Nội dung\n        max: 1");
        ward.change("framework.yaml", "id: x, points: 1.5", "id: x, points: 0.5");
    });
    CHECK(told(both) ==
          "the most points of 1.3 have changed from 2 to 1, and its rule, too, since this form was made");

    const std::string demand = "        evidence: required\n";
    const auto free = later(demand, "");
    CHECK(free.found() == "form-outdated Chấm điểm!C9 van-phong 1.1 2\n");
    CHECK(told(free) == "1.1 no longer requires evidence as it did when this form was made");
    CHECK(told(later("title: Nội dung\n", "title: Nội dung\n" + demand)) ==
          "1.3 now requires evidence; it did not when this form was made");
    CHECK(told(later("        not_applicable: full\n", "")) ==
          "1.4 may no longer be not applicable, as it could when this form was made");
    CHECK(told(later("not_applicable: full", "not_applicable: excluded")) ==
          "what “not applicable” means for 1.4 has changed since this form was made");

    // A rule whose words do not tell.
    OfficerForm untold = later("{id: x, points: 1.5", "{id: x, points: 1.25");
    untold.erase({"1.3", "rule"});
    CHECK(told(untold) == "the rule of 1.3 has changed since this form was made");
}

TEST_CASE("form: words, documents and other items may change") {
    for (const auto& change :
         {std::pair("text: Phần x", "text: Phần đầu"), std::pair("title: Nội dung", "title: Việc khác"),
          std::pair("evidence: required", "documents: Văn bản\n        evidence: required"),
          std::pair("title: Khung thử", "title: Khung khác")}) {
        const auto* const from = change.first;
        CAPTURE(from);
        CHECK(later(from, change.second).found().empty());
    }
    const std::string more =
        "      - {code: \"1.5\", title: Thêm, max: 1, rule: {range: {min: 0, step: 0.5}}}\n";
    CHECK(later("  - code: \"2\"\n", more + "  - code: \"2\"\n").found().empty());
    CHECK(later("points: b / a * max", "points: max").found().empty());  // of another officer
}

TEST_CASE("form: an item that the framework has no more") {
    const OfficerForm form = OfficerForm({.is_filled = true}).meanwhile([](Ward& ward) {
        ward.change("framework.yaml", "code: \"1.4\"", "code: \"1.5\"");
    });
    CHECK(form.found() == "form-outdated Chấm điểm!C15 van-phong\n");
    CHECK(told(form) == "the framework no longer has 1.4, which this form asks for");
    CHECK(score_of(form.load().card, "1.4") == nullptr);
    CHECK(score_of(form.load().card, "1.1") != nullptr);
    CHECK(form.load().card.entries_are_complete);
}

TEST_CASE("form: evidence for an item of somebody else's is read all the same") {
    OfficerForm desk =
        later("id: co, points: 2", "id: co, points: 1.5", {.officer = "mot-cua", .is_filled = true});
    CHECK(desk.found() == "form-outdated Phối hợp!C9 mot-cua 1.1 2\n");
    desk.set({"1.1", "file", 1, "Phối hợp"}, "b.pdf");
    REQUIRE(score_of(desk.load().card, "1.1") != nullptr);
    CHECK(score_of(desk.load().card, "1.1")->evidence.size() == 1);
    CHECK(desk.found() == "form-outdated Phối hợp!C9 mot-cua 1.1 2\n");
}

TEST_CASE("form: the hidden sheet is protected, and says of which version it is") {
    const OfficerForm filled({.is_filled = true});
    const std::string changed = "form-tampered cchc!B8 van-phong\n";
    CHECK(OfficerForm(filled).set_identity("digest", "0123").found() == changed);
    CHECK(OfficerForm(filled).set_identity("generation", "2").found() == changed);
    CHECK(OfficerForm(filled).drop_identity("generation").found() == "form-tampered cchc!B8 van-phong\n");
    CHECK(OfficerForm(filled).set_identity("language", "fr").found() == changed);
    CHECK(OfficerForm(filled).drop_identity("digest").found() == "form-tampered cchc! van-phong\n");

    const OfficerForm older = OfficerForm(filled).set_identity("schema", "cchc/form/1");
    CHECK(older.found() == "form-outdated cchc!B1 van-phong\n");
    CHECK(older.checked() == "form-outdated cchc!B1 van-phong 5\n");
    CHECK(told(older) ==
          "the form is written as “cchc/form/1” by another version of cchc; this one reads “cchc/form/2”");
    CHECK(OfficerForm(filled).set_identity("schema", "cchc/form/").found() ==
          "bad-schema scores/form.xlsx\n");
}

TEST_CASE("form identity: what is written is what is read") {
    FormIdentity identity{.schema = "cchc/form/2",
                          .unit = "thu",
                          .year = "2024",
                          .officer = "van-phong",
                          .framework = "small",
                          .generation = "1",
                          .language = "vi"};
    const ItemPrint print{"2", "0123456789abcdef", "required", "full"};
    identity.leads = {
        {.code = "1.1", .print = print, .listed = "l", .numbers = {"2"}, .marks = {"a", "", "c", ""}}};
    identity.supports = {{.code = "1.2", .print = print, .numbers = {"2"}, .marks = {"a", "b"}}};
    const Seen seen{.self = "1.5",
                    .standing = "",
                    .decisions = "d",
                    .figures = "",
                    .justification = "j",
                    .documents = {{"a.pdf", "", "s"}, {"b.pdf", "ff", ""}}};
    identity.items = {{.code = "1.3",
                       .print = print,
                       .numbers = {"2", "-", ""},
                       .marks = {"1", "2", "", "4", "5", "6", "7", ""},
                       .seen = seen}};
    identity.digest = digest_of(identity);
    auto rows = rows_of(identity);
    for (auto& row : rows) {
        while (row.back().empty()) row.pop_back();  // blank cells at the end of a row are none
    }
    rows.push_back({"unit", "other"});
    rows.push_back({"leads", "1.1", "9"});
    rows.push_back({"document", "9.9", "a.pdf"});
    rows.push_back({"what", "ever"});
    const FormIdentity again = identity_of(rows);
    CHECK(again.generation == "1");
    CHECK(again.unit == "thu");
    REQUIRE(again.leads.size() == 1);
    CHECK(again.leads.front().print == print);
    CHECK(again.leads.front().listed == "l");
    CHECK(again.leads.front().marks == identity.leads.front().marks);
    CHECK(again.supports.front().marks == std::vector<std::string>{"a", "b"});
    CHECK(again.items.front().numbers == std::vector<std::string>{"2", "-", ""});
    CHECK(*again.items.front().seen == seen);
    CHECK(digest_of(again) == identity.digest);
    identity.items.front().seen->documents.pop_back();
    CHECK(digest_of(identity) != again.digest);
}
