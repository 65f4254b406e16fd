// SPDX-License-Identifier: MIT
// What the council saw against what is there now.
#include <doctest/doctest.h>

#include "check/rounds/check_rounds.hpp"
#include "council_ward.hpp"
#include "report/cards/appraisal_yaml.hpp"
#include "score/score.hpp"
#include "score/stage.hpp"
#include "seen_messages.hpp"

using namespace cchc;
using namespace test;

namespace {

constexpr const char* card = "scores/van-phong.yaml";

void appraised_once(Ward& ward) {
    ward.write("appraisal/1.yaml",
               "schema: cchc/appraisal/1\nround: 1\nby: Hội đồng quận\nitems:\n"
               "  - {item: \"1.4\", points: 0.5, reason: Chỉ hai sáng kiến được công nhận}\n");
}

/// The council's form of round 2 that accepts the items.
CouncilForm second_form(const std::vector<std::string>& codes, const WardChange& before = {}) {
    CouncilForm form([&](Ward& ward) {
        appraised_once(ward);
        if (before) before(ward);
    });
    for (const auto& code : codes) form.set(code, "decision", "Công nhận");
    return form;
}

/// The same as YAML.
std::string second_round(const std::vector<std::string>& codes, const WardChange& before = {}) {
    Findings findings;
    const auto appraisal = second_form(codes, before).load(findings);
    REQUIRE(appraisal);
    return appraisal_yaml(*appraisal);
}

std::string found_after(const WardChange& change) {
    Ward ward;
    appraised_once(ward);
    ward.write("appraisal/2.yaml", second_round({"1.1", "1.2", "1.3", "1.4"}));
    change(ward);
    return brief(ward.validate().findings);
}

WardChange changed(const std::string& file, const std::string& from, const std::string& to) {
    return [=](Ward& ward) { ward.change(file, from, to); };
}

}  // namespace

TEST_CASE("rounds: what the council saw goes into YAML and is read back as it was") {
    const std::string text = second_round({"1.1", "1.4"});
    CHECK(has(text, "year: 2024\nunit: thu\nround: 2\n"));
    CHECK(has(text, "    self: 0.75\n    standing: 0.5\n    seen:\n      decisions: "));
    CHECK(has(text, "        - {name: a.pdf, said: "));
    Ward ward;
    appraised_once(ward);
    ward.write("appraisal/2.yaml", text);
    const Validation& validation = ward.validate();
    CHECK(brief(validation.findings) == "");
    Findings findings;
    const auto form = second_form({"1.1", "1.4"}).load(findings);
    const Appraisal& read = validation.assessment.appraisals.back();
    REQUIRE(read.decisions.size() == 2);
    for (std::size_t i = 0; i < 2; ++i) CHECK(*read.decisions[i].seen == *form->decisions[i].seen);
    CHECK(read.decisions[1].standing->value == "0.5");
}

TEST_CASE("rounds: earlier decisions that differ now are told with both values") {
    const std::string at = "changed-after-appraisal appraisal/2.yaml:";
    CHECK(found_after([](Ward&) {}) == "");
    const std::string found = found_after(changed("appraisal/1.yaml", "points: 0.5", "points: 0.25"));
    CHECK(found.rfind(at, 0) == 0);
    CHECK(has(found, " 1.4 0.25\n"));
    CHECK(has(found_after(changed("appraisal/1.yaml", "points: 0.5, reason: Chỉ hai",
                                  "accept: true, reason: Chỉ hai")),
              " 1.4 0.25\n"));
    // An item that round 1 did not touch then.
    CHECK(has(found_after(changed("appraisal/1.yaml", "items:\n",
                                  "items:\n  - {item: \"1.3\", parts: [y], reason: Chỉ phần y}\n")),
              " 1.3 1\n"));
    // The points are the same, the decision is not.
    const std::string reason = found_after(changed("appraisal/1.yaml", "Chỉ hai", "Có hai"));
    CHECK(reason.rfind(at, 0) == 0);
    CHECK(has(reason, " 1.4\n"));
    // How it is put is nothing.
    CHECK(found_after(changed("appraisal/1.yaml", "points: 0.5", "change: \"-0,25\"")) == "");
    CHECK(found_after(changed("appraisal/1.yaml", "Chỉ hai", "Chỉ  hai")) == "");

    CouncilForm form = second_form({"1.4"});
    form.meanwhile([](Ward& ward) {
        appraised_once(ward);
        ward.change("appraisal/1.yaml", "points: 0.5", "points: 0.25");
    });
    CHECK(form.checked() == "changed-after-appraisal Thẩm định!I13 van-phong 1.4 0.25 +appraisal/1.yaml:5\n");
    CHECK(has(form.words(), "when 0.5 points stood; before that round there now stand 0.25"));
}

TEST_CASE("rounds: standing may be stated by hand, as excluded, too") {
    const auto found = [](const std::string& standing, const std::string& change = "") {
        Ward ward;
        ward.write("appraisal/1.yaml",
                   "schema: cchc/appraisal/1\nround: 1\nby: Hội đồng\nitems:\n"
                   "  - {item: \"1.2\", not_applicable: true, reason: Không có hồ sơ}\n" +
                       change);
        ward.write("appraisal/2.yaml",
                   "schema: cchc/appraisal/1\nround: 2\nby: Hội đồng\nitems:\n"
                   "  - {item: \"1.2\", points: 1, reason: Có hồ sơ, standing: " +
                       standing + "}\n");
        return brief(ward.validate().findings);
    };
    CHECK(found("excluded") == "");
    CHECK(found("1.33") == "changed-after-appraisal appraisal/2.yaml:5:58 1.2 2\n");
    CHECK(found("nhiều") == "bad-number appraisal/2.yaml:5:58\n");
}

TEST_CASE("rounds: what an item rests on may have changed with the same points") {
    const auto changed_at = [](const std::string& item, const std::string& found) {
        return found.rfind("evidence-changed appraisal/2.yaml:", 0) == 0 && has(found, " " + item + "\n") &&
               found.find('\n') + 1 == found.size();
    };
    CHECK(changed_at("1.3", found_after(changed(card, "phần x theo", "phần y theo"))));
    CHECK(changed_at("1.2", found_after(changed("scores/mot-cua.yaml", "{a: 3, b: 2}", "{a: 6, b: 4}"))));
    CHECK(changed_at("1.1", found_after(changed(card, "file: a.pdf", "file: b.pdf"))));
    CHECK(changed_at("1.1", found_after(changed(card, "12/KH", "13/KH"))));
    CHECK(changed_at("1.1", found_after([](Ward& ward) {
                         ward.change("scores/mot-cua.yaml", "scores:\n",
                                     "scores:\n  - {item: \"1.1\", evidence: [{file: c.pdf, number: 2/QĐ, "
                                     "date: 2024-02-01}]}\n");
                     })));
    CHECK(
        changed_at("1.4", found_after(changed(card, "    justification: Có ba",
                                              "    replies: [{round: 1, text: Sáng kiến thứ ba đã được công "
                                              "nhận}]\n    justification: Có ba"))));
    // Nothing that was seen: another way to write it, a reply to this round, points that may be left out.
    CHECK(found_after(changed(card, "phần x theo", "phần x   theo")) == "");
    CHECK(found_after(changed("scores/mot-cua.yaml", "{a: 3, b: 2}", "{b: 2, a: 3}")) == "");
    CHECK(found_after(changed("scores/mot-cua.yaml", "    points: 1.33\n", "")) == "");
    CHECK(found_after(changed(card, "    justification: Có ba",
                              "    replies: [{round: 2, text: Sáng kiến thứ ba đã được công nhận}]\n    "
                              "justification: Có ba")) == "");
    // Points that differ are told once.
    const std::string points = found_after(
        changed("scores/mot-cua.yaml", "{a: 3, b: 2}\n    points: 1.33", "{a: 4, b: 3}\n    points: 1.5"));
    CHECK(points.rfind("changed-after-appraisal appraisal/2.yaml:", 0) == 0);
    CHECK(points.find('\n') + 1 == points.size());
}

TEST_CASE("rounds: documents are known by their bytes where both were read") {
    const auto judged = [](const std::string& before, const std::string& now) {
        std::string text = second_round({"1.1"});
        const auto at = text.find("{name: a.pdf, ");
        REQUIRE(at != std::string::npos);
        text.insert(at + 14, before.empty() ? "" : "sha256: " + before + ", ");
        Ward ward;
        appraised_once(ward);
        ward.write("appraisal/2.yaml", text);
        const Validation& validation = ward.validate();
        Register evidence;
        Document document;
        document.name = "a.pdf";
        document.sha256 = now;
        evidence.documents = {document};
        const auto& cards = validation.assessment.scorecards;
        for (std::size_t c = 0; c < cards.size(); ++c) {
            Citation citation;
            citation.scorecard = c;
            citation.document = 0;
            if (cards[c].officer->value == "van-phong") evidence.citations = {citation};
        }
        Findings findings;
        check_rounds({validation.assessment, validation.answers, evidence}, findings);
        see(findings);
        return findings.all().empty() ? std::string() : findings.all().front().text(Language::en);
    };
    CHECK(judged("abc", "abc") == "");
    CHECK(judged("", "abc") == "");
    CHECK(judged("abc", "") == "");
    CHECK(judged("abc", "def") == "documents of 1.1 no longer hold what the council saw in round 2: “a.pdf”");
}

TEST_CASE("rounds: the last round that lists an item is judged") {
    Ward ward;
    ward.write("appraisal/1.yaml",
               "schema: cchc/appraisal/1\nround: 1\nby: Hội đồng\nitems:\n"
               "  - {item: \"1.4\", points: 0.5, self: 0.5, reason: Một}\n");
    CHECK(brief(ward.validate().findings) == "changed-after-appraisal appraisal/1.yaml:5:38 1.4 0.25\n");
    ward.write("appraisal/2.yaml",
               "schema: cchc/appraisal/1\nround: 2\nby: Hội đồng\nitems:\n"
               "  - {item: \"1.4\", accept: true, self: 0.75, standing: 0.5}\n");
    CHECK(brief(ward.validate().findings) == "");
}

TEST_CASE("rounds are 1 to n without a gap") {
    const auto found = [](const std::vector<std::size_t>& rounds) {
        Ward ward;
        for (const auto round : rounds) {
            const std::string number = std::to_string(round);
            ward.write("appraisal/" + number + ".yaml",
                       "schema: cchc/appraisal/1\nround: " + number + "\nby: Hội đồng\nitems: []\n");
        }
        const Validation& validation = ward.validate();
        return brief(validation.findings) + (validation.findings.all().empty()
                                                 ? ""
                                                 : validation.findings.all().front().text(Language::en));
    };
    CHECK(found({1}) == "");
    CHECK(found({1, 2, 3}) == "");
    CHECK(found({2}) == "missing-round appraisal/2.yaml:2:8\nthe appraisal has round 2, but not 1");
    CHECK(found({2, 7}) ==
          "missing-round appraisal/7.yaml:2:8\nthe appraisal has round 7, but not 1, 3, 4, 5, 6");
    CHECK(found({1, 2, 4}) == "missing-round appraisal/4.yaml:2:8\nthe appraisal has round 4, but not 3");

    // What follows from it is not told again: the points standing, replies to the missing round.
    const auto without = [](const WardChange& change) {
        return found_after([&](Ward& ward) {
            ward.change(card, "    justification: Có ba",
                        "    replies: [{round: 1, text: Sáng kiến thứ ba đã được công nhận}]\n    "
                        "justification: Có ba");
            ward.write("appraisal/2.yaml", second_round({"1.4"}, [](Ward& before) {
                           before.change(card, "    justification: Có ba",
                                         "    replies: [{round: 1, text: Sáng kiến thứ ba đã được công "
                                         "nhận}]\n    justification: Có ba");
                       }));
            change(ward);
        });
    };
    CHECK(without([](Ward&) {}) == "");
    CHECK(without([](Ward& ward) { ward.remove("appraisal/1.yaml"); }) ==
          "missing-round appraisal/2.yaml:4:8\n");
    CHECK(without(changed("appraisal/1.yaml", "round: 1", "round: 7")) ==
          "missing-round appraisal/1.yaml:2:8\n");
    CHECK(without(changed("appraisal/1.yaml", "round: 1", "round: một")) ==
          "bad-number appraisal/1.yaml:2:8\n");
    CouncilForm form = second_form({"1.4"});
    form.meanwhile([](Ward&) {});
    CHECK(form.checked() == "missing-round cchc!B5\n");
}

TEST_CASE("council form: confirming that nothing occurred needs no reason where the card says so") {
    const auto unclaimed = [](Ward& ward) {
        ward.change("scores/mot-cua.yaml", "    inputs: {a: 3, b: 2}\n    points: 1.33\n",
                    "    not_applicable: true\n");
    };
    CouncilForm form(unclaimed);
    form.set("1.2", "decision", "Không phát sinh");
    CHECK(form.checked() == "");
    CHECK(form.points("1.2") == "-");
    CouncilForm full([](Ward& ward) {
        ward.change(card, "    points: 0.75\n    justification: Có ba",
                    "    not_applicable: true\n    justification: Có ba");
    });
    CHECK(full.set("1.4", "decision", "Không phát sinh").checked() == "");
    CouncilForm other;
    CHECK(other.set("1.2", "decision", "Không phát sinh").checked() ==
          "appraisal-no-reason Thẩm định!O11 mot-cua 1.2 2\n");
    // In YAML, and in a second round; where round 1 scored it, it differs again.
    Ward ward;
    unclaimed(ward);
    const std::string claim = "  - {item: \"1.2\", not_applicable: true}\n";
    const auto round = [](const std::string& number, const std::string& item) {
        return "schema: cchc/appraisal/1\nround: " + number + "\nby: Hội đồng\nitems:\n" + item;
    };
    ward.write("appraisal/1.yaml", round("1", claim)).write("appraisal/2.yaml", round("2", claim));
    CHECK(brief(ward.validate().findings) == "");
    ward.write("appraisal/1.yaml", round("1", "  - {item: \"1.2\", points: 1, reason: Có hồ sơ}\n"));
    CHECK(brief(ward.validate().findings) == "appraisal-no-reason appraisal/2.yaml:5:12 1.2 2\n");
}

TEST_CASE("an earlier stage is what stood then") {
    Ward ward;
    appraised_once(ward);
    const Validation& now = ward.validate();
    CHECK(stage_of(now.assessment) == Stage::appraised);
    const Validation before = at_stage(now, Stage::self);
    const auto results = score_taken_back(*valid(before));
    REQUIRE(results);
    CHECK(results->stage == Stage::self);
    CHECK(results->total.final.points().value() == Ratio::of(558, 100));
    CHECK(score(*valid(now)).total.final.points().value() == Ratio::of(533, 100));
    CHECK(stage_of(at_stage(now, Stage::final).assessment) == Stage::appraised);
}
