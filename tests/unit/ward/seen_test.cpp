// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>

#include "check/rounds/seen_of.hpp"
#include "construct_ward.hpp"
#include "council_ward.hpp"

using namespace cchc;
using namespace test;

namespace {

Seen seen_in(Ward& ward, const std::string& code) {
    const Validation& validation = ward.validate();
    return seen_of({validation.assessment, validation.answers, validation.evidence},
                   validation.assessment.framework->find(code).value());
}

Seen seen_after(const std::string& file, const std::string& from, const std::string& to,
                const std::string& code) {
    Ward ward;
    return seen_in(ward.change(file, from, to), code);
}

}  // namespace

TEST_CASE("seen: what an item rests on") {
    Ward ward;
    const Seen plan = seen_in(ward, "1.1");
    CHECK(plan.self == "2");
    CHECK(plan.standing == "2");
    CHECK(plan.decisions.empty());
    CHECK(plan.figures.size() == 16);
    CHECK(plan.justification.empty());
    REQUIRE(plan.documents.size() == 1);
    CHECK(plan.documents.front().name == "a.pdf");
    CHECK(plan.documents.front().sha256.empty());  // not looked at
    CHECK(plan.documents.front().said.size() == 16);
    CHECK(seen_in(ward, "1.2").self == "1.33");

    // A document that was read is known by its bytes.
    Document document;
    document.name = "a.pdf";
    document.sha256 = "abc";
    Citation citation;
    citation.document = 0;
    const Validation& validation = ward.validate();
    const auto cards = validation.assessment.scorecards;
    const auto office = std::find_if(
        cards.begin(), cards.end(), [](const Scorecard& card) { return card.officer->value == "van-phong"; });
    citation.scorecard = static_cast<std::size_t>(office - cards.begin());
    Register evidence;
    evidence.documents = {document};
    evidence.citations = {citation};
    const Seen hashed = seen_of({validation.assessment, validation.answers, evidence},
                                validation.assessment.framework->find("1.1").value());
    CHECK(hashed.documents.front().sha256 == "abc");
}

TEST_CASE("seen: what counts changes a mark, how it is put does not") {
    Ward ward;
    const std::string card = "scores/van-phong.yaml";
    const Seen before = seen_in(ward, "1.3");
    CHECK(seen_after(card, "phần x theo", "phần x  theo", "1.3") == before);
    CHECK(seen_after(card, "1,5", "1.50", "1.3") == before);
    CHECK(seen_after(card, "phần x theo", "phần y theo", "1.3").justification != before.justification);
    const Seen ticked = seen_after(card, "[x]", "[x, y]", "1.3");
    CHECK(ticked.figures != before.figures);
    CHECK(ticked.justification == before.justification);
    CHECK(seen_after(card, "points: 1,5", "parts_: 1", "1.3").figures != before.figures);
    CHECK(seen_after("scores/mot-cua.yaml", "{a: 3, b: 2}", "{b: 2, a: 3}", "1.2") == seen_in(ward, "1.2"));

    const Seen plan = seen_in(ward, "1.1");
    const Seen renamed = seen_after(card, "file: a.pdf", "file: b.pdf", "1.1");
    CHECK(renamed.documents.front().name == "b.pdf");
    CHECK(renamed.documents.front().said == plan.documents.front().said);
    CHECK(seen_after(card, "12/KH", "13/KH", "1.1").documents.front().said != plan.documents.front().said);
    // What stands for a file is known by its words: another office or address is another document.
    const auto name = [&](const std::string& instead) {
        return seen_after(card, "file: a.pdf", instead, "1.1").documents.front().name;
    };
    CHECK(name("confirmed_by: {by: Sở Nội vụ}") == "Sở Nội vụ");
    CHECK(name("link: \"https://a.vn/1\"") == "https://a.vn/1");
    CHECK(name("withheld: mật") == "mật");
}

TEST_CASE("seen: the council's form holds it and gives it back") {
    const auto with_a_round = [](Ward& ward) {
        ward.change("plan.yaml", "officers:", "appraisal: appraisal\nofficers:");
        ward.write("appraisal/1.yaml",
                   "schema: cchc/appraisal/1\nround: 1\nby: Hội đồng quận\nitems:\n"
                   "  - {item: \"1.4\", points: 0.5, reason: Chỉ hai sáng kiến được công nhận}\n");
    };
    CouncilForm form(with_a_round);
    for (const char* code : {"1.1", "1.2", "1.4"}) form.set(code, "decision", "Công nhận");
    Findings findings;
    const auto appraisal = form.load(findings);
    CHECK(findings.all().empty());
    REQUIRE(appraisal);
    REQUIRE(appraisal->decisions.size() == 3);
    Ward ward;
    with_a_round(ward);
    for (const auto& decision : appraisal->decisions) {
        CAPTURE(decision.item.value);
        REQUIRE(decision.seen);
        CHECK(*decision.seen == seen_in(ward, decision.item.value));
    }
    CHECK(appraisal->decisions.back().seen->standing == "0.5");
    CHECK(appraisal->decisions.back().seen->self == "0.75");
    CHECK(appraisal->decisions.back().seen->decisions.size() == 16);
    CHECK(form.set_hidden("document", 3, "khac.pdf").found() == "form-tampered cchc!B7\n");
}

TEST_CASE("council form: a changed item is outdated, the others are decided") {
    CouncilForm form;
    for (const char* code : {"1.1", "1.3", "1.4"}) form.set(code, "decision", "Công nhận");
    form.meanwhile(
        [](Ward& ward) { ward.change("framework.yaml", "{id: x, points: 1.5", "{id: x, points: 1.25"); });
    CHECK(form.found() == "form-outdated Thẩm định!F12 1.3 2\n");
    Findings findings;
    const auto appraisal = form.load(findings);
    REQUIRE(appraisal);
    REQUIRE(appraisal->decisions.size() == 3);
    CHECK(appraisal->decisions[1].is_faulty);
    CHECK_FALSE(appraisal->decisions[2].is_faulty);
    CHECK(form.points("1.4") == "3/4");
    form.set("cchc/votes", "evidence", "Để ngỏ chờ thẩm định").set("1.2", "decision", "Công nhận");
    CHECK(form.checked() == "form-outdated Thẩm định!F12 1.3 2\n");  // not open besides

    CouncilForm gone;
    gone.set("1.1", "decision", "Công nhận");
    gone.meanwhile([](Ward& ward) {
        ward.change("framework.yaml", "code: \"1.4\"", "code: \"1.5\"");
        ward.change("scores/van-phong.yaml", "item: 1.4", "item: 1.5");
    });
    CHECK(gone.found() == "form-outdated Thẩm định!B13\n");
    CHECK(CouncilForm().set_hidden("schema", 2, "cchc/council-form/1").found() == "form-outdated cchc!B1\n");
}

TEST_CASE("seen: of alternatives the one that stood before the round has its points") {
    const auto child = [](const std::string& code) {
        return "      - {code: \"" + code + "\", title: T, max: 18, rule: {range: {min: 0, step: 1}}}\n";
    };
    auto ward = construct_ward({.areas = "  - code: \"1\"\n    title: A\n    max: 18\n    combine: one-of\n"
                                         "    criteria:\n" +
                                         child("1.1") + child("1.2"),
                                .scores = "1.1: {points: 12}",
                                .rounds = {"1.2: {points: 10}", "1.1: {points: 5}", "1.2: {points: 7}"},
                                .max = "18"});
    const Validation& validation = ward.validate();
    const auto standing = [&](const std::string& code, std::optional<std::size_t> round) {
        const auto item = validation.assessment.framework->find(code).value();
        return seen_of({validation.assessment, validation.answers, validation.evidence}, item, round)
            .standing;
    };
    CHECK(standing("1.1", 1) == "12");
    CHECK(standing("1.2", 1).empty());
    CHECK(standing("1.1", 2).empty());
    CHECK(standing("1.2", 2) == "10");
    CHECK(standing("1.1", 3) == "5");
    CHECK(standing("1.2", 3).empty());
    CHECK(standing("1.1", std::nullopt).empty());
    CHECK(standing("1.2", std::nullopt) == "7");
}
