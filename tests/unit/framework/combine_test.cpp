// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "construct_ward.hpp"

using namespace cchc;
using test::Construct;
using test::found;
using test::numbers;
using test::Ward;

namespace {

std::string range(const std::string& code, const std::string& max, const std::string& more = {}) {
    return "      - {code: \"" + code + "\", title: T, max: " + max +
           ", rule: {range: {min: 0, step: 0.01}}" + more + "}\n";
}
std::string area(const std::string& more, const std::string& children) {
    return "  - code: \"1\"\n    title: A\n" + more + "    criteria:\n" + children;
}
const std::string excluded = ", not_applicable: excluded";
const std::string spread = ", not_applicable: spread";
const std::string superior = ", scored_by: superior";
const std::string cap = "    max: 5\n    combine: capped\n";
const std::string one_of = "    max: 18\n    combine: one-of\n";
const std::string away = "{not_applicable: true}";

}  // namespace

TEST_CASE("capped: a sum, at most the parent's most points") {
    const std::string children = range("1.1", "4", excluded) + range("1.2", "3");
    Construct ward{
        .areas = area(cap, children), .scores = "1.1: {points: 4}; 1.2: {points: 2.4}", .max = "5"};
    CHECK(numbers(ward, "1") == "5 5 0 5 / 5");
    ward.scores = "1.1: {points: 1}; 1.2: {points: 2.4}";
    CHECK(numbers(ward, "1") == "3.4 3.4 0 3.4 / 5");
    ward.scores = "1.1: " + away + "; 1.2: {points: 2.4}";
    CHECK(numbers(ward, "1") == "2.4 2.4 0 2.4 / 3");
    ward.scores = "1.1: {points: 4}; 1.2: {points: 3}";
    ward.rounds = {"1.1: {points: 1}"};
    CHECK(numbers(ward, "1") == "5 4 0 4 / 5");
    CHECK(found({.areas = area("    max: 9\n    combine: capped\n", children),
                 .scores = ward.scores,
                 .max = "9"}) == "bad-combine framework.yaml:11:10 1\n");
    CHECK(found({.areas = area("    combine: capped\n", children), .scores = ward.scores, .max = "7"}) ==
          "bad-combine framework.yaml:11:5 1\n");
    CHECK(found({.areas = area("", range("1.1", "5", ", combine: capped")),
                 .scores = "1.1: {points: 4}",
                 .max = "5"}) == "bad-combine framework.yaml:12:78 1.1\n");
}

TEST_CASE("capped: what findings can cost is what the index would gain") {
    // The rest reaches the cap, or all but a part of it; the item itself stands at nothing or at something.
    const std::string children = range("1.1", "4") + range("1.2", "3") + range("1.3", "2");
    const auto at_stake = [&](const std::string& scores) {
        auto ward = test::construct_ward({.areas = area(cap, children), .scores = scores, .max = "5"});
        std::string stakes;
        for (const auto& finding : ward.validate().findings.all()) {
            if (finding.is_error()) stakes += finding.points().value().fraction_text() + " ";
        }
        return stakes + "/ " + ward.validate().points_at_stake.value().fraction_text();
    };
    CHECK(at_stake("1.1: {points: 4}; 1.2: {points: 1}") == "0 / 0");
    CHECK(at_stake("1.1: {points: 2}; 1.2: {points: 2}") == "1 / 1");
    CHECK(at_stake("1.1: {points: 2}") == "3 2 / 3");
    CHECK(at_stake("1.3: {points: 2}") == "3 3 / 3");
    CHECK(at_stake("1.1: {points: 9}; 1.2: {points: 2}; 1.3: {points: 2}") == "1 / 1");
    // Half a point more than a step allows: the points stand, and may fall.
    CHECK(at_stake("1.1: {points: 3, level: a}; 1.2: {points: 1}; 1.3: {points: 1}") == "3 / 3");
    // A bonus that its parent limits; what stands beside it is not limited.
    const std::string bonus =
        "  - {code: \"1\", title: B, max: 5, rule: {range: {min: 0, step: 1}}}\n"
        "  - code: \"2\"\n    title: C\n    type: bonus\n    max: 1\n    criteria:\n" +
        range("2.1", "1") + range("2.2", "1");
    CHECK(found({.areas = bonus, .scores = "2.1: {points: 0.5}; 2.2: {points: 7}", .max = "5"}) ==
          "missing-score scores/o.yaml:2:10 1 5\npoints-out-of-range scores/o.yaml:6:27 2.2 0.5\n");
}

TEST_CASE("one-of: the child that is chosen") {
    const std::string children = range("1.1", "18", excluded) + range("1.2", "18", ", not_applicable: full");
    Construct ward{.areas = area(one_of, children), .scores = "1.1: {points: 12}", .max = "18"};
    CHECK(numbers(ward, "1") == "12 12 0 12 / 18");
    CHECK(numbers(ward, "1.2") == "0 0 0 0 / 0");
    ward.rounds = {"1.2: {points: 10}"};
    CHECK(numbers(ward, "1") == "12 10 0 10 / 18");
    CHECK(numbers(ward, "1.1") == "12 0 0 0 / 0");
    ward.rounds = {"1.2: {accept: true}"};
    CHECK(numbers(ward, "1") == "12 12 0 12 / 18");
    ward.rounds = {"1.2: {change: 1}"};
    CHECK(found(ward) == "wrong-answer appraisal/1.yaml:6:27 1.2 18\n");
    ward.rounds = {"1.1: {points: 9}; 1.2: {points: 9}"};
    CHECK(found(ward) == "duplicate-alternative appraisal/1.yaml:7:12 1.2 18\n");
    ward.rounds = {};
    ward.scores = "1.1: {points: 12}; 1.2: " + away;
    CHECK(numbers(ward, "1") == "12 12 0 12 / 18");
    ward.scores = "1.2: " + away;
    CHECK(numbers(ward, "1") == "18 18 0 18 / 18");
    ward.scores = "1.1: {points: 12}; 1.2: {points: 12}";
    CHECK(found(ward) == "duplicate-alternative scores/o.yaml:6:12 1.2 18\n");
    ward.scores = "2: {points: 1}";
    ward.areas += "  - {code: \"2\", title: B, max: 1, rule: {range: {min: 0, step: 1}}}\n";
    ward.max = "19";
    CHECK(found(ward) == "missing-score scores/o.yaml:2:10 1 18\n");
    const auto unfit = [&](const std::string& child) {
        return found(
            {.areas = area(one_of, range("1.1", "18") + child), .scores = "1.1: {points: 1}", .max = "18"});
    };
    CHECK(unfit(range("1.2", "17")) == "bad-combine framework.yaml:15:38 1.2\n");
    CHECK(unfit("      - {code: \"1.2\", title: T, max: 18, rule: survey}\n") ==
          "bad-combine framework.yaml:15:16 1.2\n");
    CHECK(unfit(range("1.2", "18", superior)) == "bad-combine framework.yaml:15:16 1.2\n");
    ward = {.areas = area(one_of, children), .scores = "1.1: {points: 12}", .max = "18"};
    CHECK(test::brief(test::construct_ward(ward)
                          .change("plan.yaml", "leads: [\"1\"]}",
                                  "leads: [\"1.1\"]}, {id: p, name: P, leads: [\"1.2\"]}")
                          .write("scores/p.yaml",
                                 "schema: cchc/scores/1\nofficer: p\nsubmitted: 2024-12-20\nscores: []\n")
                          .validate()
                          .findings)
              .find("duplicate-lead plan.yaml:6:") != std::string::npos);
}

TEST_CASE("spread: what is left counts for the whole") {
    const std::string children = range("1.1", "4", spread) + range("1.2", "3", spread);
    Construct ward{
        .areas = area("    max: 7\n", children), .scores = "1.1: {points: 3}; 1.2: " + away, .max = "7"};
    CHECK(numbers(ward, "1") == "5.25 5.25 0 5.25 / 7");
    CHECK(numbers(ward, "1.2") == "0 0 0 0 / 0");
    CHECK(numbers(ward, "") == "5.25 5.25 0 5.25 / 7 = 75");
    ward.rounds = {"1.2: {points: 3}"};
    CHECK(numbers(ward, "1") == "5.25 6 0 6 / 7");
    ward.areas = area("    max: 9\n", children + range("1.3", "2", superior));
    ward.max = "9";
    ward.rounds = {};
    CHECK(numbers(ward, "1") == "5.25 5.25 0 5.25 / 7");
    ward.rounds = {"1.3: {points: 1.5}"};
    CHECK(numbers(ward, "1") == "5.25 6.75 0 6.75 / 9");
    ward.areas = area("    max: 7\n", children) +
                 "  - {code: \"2\", title: B, max: 1, rule: {range: {min: 0, step: 1}}}\n";
    ward.scores = "1.1: " + away + "; 1.2: " + away + "; 2: {points: 1}";
    ward.rounds = {};
    ward.max = "8";
    CHECK(numbers(ward, "1") == "0 0 0 0 / 0");
    CHECK(numbers(ward, "") == "1 1 0 1 / 1 = 100");
    CHECK(found({.areas = area("", range("1.1", "4", spread) + range("1.2", "3")),
                 .scores = "1.1: {points: 3}; 1.2: {points: 3}",
                 .max = "7"}) == "bad-combine framework.yaml:12:16 1.1\n");
}

TEST_CASE("superior: scored by the level above alone") {
    const std::string children = range("1.1", "8") + range("1.2", "2", superior + ", evidence: required");
    Construct ward{.areas = area("", children), .scores = "1.1: {points: 8}", .max = "10"};
    CHECK(numbers(ward, "1.2") == "0 0 0 0 / 0");
    CHECK(numbers(ward, "") == "8 8 0 8 / 8 = 100");
    ward.rounds = {"1.2: {points: 1.5}"};
    CHECK(numbers(ward, "1.2") == "0 1.5 0 1.5 / 2");
    CHECK(numbers(ward, "") == "8 9.5 0 9.5 / 10 = 95");
    ward.rounds = {"1.2: {points: 1.5, self: 0}"};  // that is what stands there for good
    CHECK(found(ward).empty());
    ward.rounds = {"1.2: {points: 1.5, self: 1}"};
    CHECK(found(ward).rfind("changed-after-appraisal appraisal/1.yaml:", 0) == 0);
    ward.rounds = {"1.2: {points: 1.5}", "1.1: {points: 7}"};
    CHECK(numbers(ward, "1.2") == "0 1.5 0 1.5 / 2");
    ward.rounds = {"1.2: {points: 1.5}", "1.2: {change: -0.5}"};
    CHECK(numbers(ward, "1.2") == "0 1 0 1 / 2");
    ward.rounds = {"1.1: {points: 7}"};
    CHECK(found(ward) == "appraisal-open appraisal/1.yaml:2:8 1.2 2\n");
    ward.rounds = {"1.2: {points: 1}", "1.2: {accept: self}"};
    CHECK(found(ward) == "wrong-answer appraisal/2.yaml:6:19 1.2 2\n");
    ward.rounds = {};
    ward.scores = "1.1: {points: 8}; 1.2: {points: 2}";
    CHECK(found(ward) == "superior-item-scored scores/o.yaml:6:12 1.2\n");
    CHECK(found({.areas =
                     area("", range("1.1", "9") + "      - {code: \"1.2\", title: T, max: 1, rule: survey" +
                                  superior + "}\n"),
                 .scores = "1.1: {points: 8}"}) == "bad-combine framework.yaml:13:41 1.2\n");
    ward = {.areas = area("    max: 18\n    combine: one-of\n    scored_by: superior\n",
                          range("1.1", "18") + range("1.2", "18")) +
                     "  - {code: \"2\", title: B, max: 1, rule: {range: {min: 0, step: 1}}}\n",
            .scores = "2: {points: 1}",
            .max = "19"};
    CHECK(numbers(ward, "") == "1 1 0 1 / 1 = 100");
    ward.rounds = {"1.2: {points: 9}"};
    CHECK(numbers(ward, "") == "1 10 0 10 / 19 = 52.63");
    ward.rounds = {"2: {points: 0}"};
    CHECK(found(ward) == "appraisal-open appraisal/1.yaml:2:8 1 18\n");
}

TEST_CASE("penalties: without a limit, and before and after in an area") {
    const std::string late =
        "      - {code: \"1.2\", title: T, type: penalty, rule: {formula: {inputs: {d: Số ngày}, cases: "
        "[{points: d * 0.5}]}}}\n";
    Construct ward{.areas = area("", range("1.1", "10") + late),
                   .scores = "1.1: {points: 9}; 1.2: {inputs: {d: 30}}"};
    CHECK(numbers(ward, "1.2") == "15 15 0 15 / 0");
    CHECK(numbers(ward, "1") == "9 9 0 9 / 10");
    CHECK(numbers(ward, "") == "9 9 0 9 / 10 = 0");
    ward.scores = "1.1: {points: 9}; 1.2: {inputs: {d: 3}}";
    CHECK(numbers(ward, "") == "9 9 0 9 / 10 = 75");
    Construct asks = ward;
    asks.areas.replace(asks.areas.find("d * 0.5"), 7, "d * max");
    CHECK(found(asks).rfind("missing-key framework.yaml:13:", 0) == 0);
    ward.rounds = {"1.2: {points: 4}"};
    CHECK(numbers(ward, "") == "9 9 0 9 / 10 = 50");
    Ward construct = test::construct_ward(ward);
    const auto results = score_draft(construct.validate());
    REQUIRE(results);
    REQUIRE(results->items.front().deducted);
    CHECK(results->items.front().deducted->points().value().decimal_text() == "4");
}

TEST_CASE("base: what the index is a share of") {
    Construct ward{
        .areas = area("    max: 10\n", range("1.1", "9", excluded) + range("1.2", "1")) +
                 "  - {code: \"2\", title: B, type: bonus, max: 2, rule: {range: {min: 0, step: 1}}}\n",
        .scores = "1.1: {points: 8}; 1.2: {points: 1}; 2: {points: 2}",
        .more = "index: {name: Chỉ số thử, base: 12}\n"};
    CHECK(numbers(ward, "") == "9 9 0 9 / 10 of 12 = 91.67");
    ward.scores = "1.1: " + away + "; 1.2: {points: 1}; 2: {points: 1}";
    CHECK(numbers(ward, "") == "1 1 0 1 / 1 of 3 = 66.67");
    ward.more = "index: {base: 9}\n";
    CHECK(found(ward) == "framework-sum framework.yaml:8:15\n");
}

TEST_CASE("a bonus parent with most points of its own is capped without saying so") {
    // The survey has what the points beside it leave of the parent's.
    Construct ward{.areas =
                       "  - {code: \"1\", title: A, max: 10, rule: {range: {min: 0, step: 1}}}\n"
                       "  - code: \"2\"\n    title: B\n    type: bonus\n    max: 2\n    criteria:\n" +
                       range("2.1", "2") + "      - {code: \"2.2\", title: T, max: 1, rule: survey}\n",
                   .scores = "1: {points: 5}; 2.1: {points: 1.5}",
                   .plan = "survey: {handed_over: [h.yaml]}\n"};
    auto files = test::construct_ward(ward);
    files.write("h.yaml",
                "schema: cchc/survey-points/1\nitems:\n  - {item: \"2.2\", points: 0.75, number: 1/BC}\n");
    const Validation& validation = files.validate();
    CHECK(test::brief(validation.findings) == "");
    const auto sound = valid(validation);
    REQUIRE(sound);
    const Results results = score(*sound);
    const ItemResult& parent = results.items.at(validation.assessment.framework->find("2").value());
    CHECK(parent.appraised.points().value().fraction_text() == "3/2");
    CHECK(parent.survey.points().value().fraction_text() == "1/2");
    CHECK(parent.final.points().value().fraction_text() == "2");
}
