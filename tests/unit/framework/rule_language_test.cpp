// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "check/validate.hpp"
#include "construct_ward.hpp"

using namespace cchc;
using test::Construct;
using test::found;
using test::numbers;

namespace {

Construct leaf(const std::string& rule, const std::string& answer, const std::string& max = "10") {
    return {.areas = "  - {code: \"1\", title: A, max: " + max + ", rule: " + rule + "}\n",
            .scores = "1: {" + answer + "}",
            .max = max};
}
std::string levels(const std::string& third) {
    return "{levels: [{id: a, points: 100%, text: A}, {id: b, points: 12.5%, text: B}, " + third + "]}";
}
std::string parts(const std::string& one) {
    return "{checklist: [{id: a, points: " + one +
           ", text: A}, {id: b, points: 1/3, text: B}, {id: c, points: 1/3, text: C}]}";
}
std::string formula(const std::string& inputs, const std::string& cases) {
    return "{formula: {inputs: {" + inputs + "}, cases: [" + cases + "]}}";
}
const std::string planned = "kh: {text: Kế hoạch, choices: {co: Có, khong: Không}}, a: Số lượt";
const std::string two_branches = "{when: kh == khong, points: 2}, {when: a >= 10, points: max}, {points: 4}";

/// What the framework's own check finds.
std::string checked(const Construct& made) {
    Sources sources;
    auto ward = test::construct_ward(made);
    const auto read = check_framework_file("framework.yaml", MemoryFiles(ward.files()), sources);
    return test::brief(read.findings);
}

}  // namespace

TEST_CASE("shares: points as a part of the most points") {
    const std::string fourth = "{id: c, points: 1/3, text: C}";
    CHECK(numbers(leaf(levels(fourth), "level: b"), "1") == "1.25 1.25 0 1.25 / 10");
    CHECK(numbers(leaf(levels(fourth), "level: c"), "1") == "3.33 3.33 0 3.33 / 10");
    CHECK(numbers(leaf(parts("1/3"), "parts: [a, b]", "1"), "1") == "0.67 0.67 0 0.67 / 1");
    CHECK(numbers(leaf(parts("1/3"), "parts: [a, b, c]", "1"), "1") == "1 1 0 1 / 1");
    CHECK(found(leaf(levels("{id: c, points: 1/0, text: C}"), "level: b"))
              .rfind("bad-number framework.yaml:9:", 0) == 0);
    CHECK(found(leaf(levels("{id: c, points: 5/%, text: C}"), "level: b"))
              .rfind("bad-number framework.yaml:9:", 0) == 0);
    CHECK(found(leaf(levels("{id: c, points: 101%, text: C}"), "level: b"))
              .rfind("rule-points framework.yaml:9:", 0) == 0);
    Construct council = leaf(levels(fourth), "level: b");
    council.rounds = {"1: {points: 3.33}"};
    CHECK(found(council).empty());
    council.rounds = {"1: {points: 3.3}"};
    CHECK(found(council).rfind("off-rule-appraisal", 0) == 0);
}

TEST_CASE("a level that leaves its points open") {
    const std::string open = levels("{id: c, range: {min: 1, step: 0.5, max: 3}, text: C}");
    CHECK(numbers(leaf(open, "level: c, points: 2.5"), "1") == "2.5 2.5 0 2.5 / 10");
    CHECK(found(leaf(open, "level: c")) == "missing-answer scores/o.yaml:5:24 1 3\n");
    CHECK(found(leaf(open, "level: c, points: 2.2")).rfind("wrong-step", 0) == 0);
    CHECK(found(leaf(open, "level: c, points: 3.5")).rfind("points-out-of-range", 0) == 0);
    CHECK(numbers(leaf(open, "level: b, points: 1.25"), "1") == "1.25 1.25 0 1.25 / 10");
    CHECK(found(leaf(levels("{id: c, range: {min: 1, step: 0, max: 3}, text: C}"), "level: b"))
              .rfind("rule-points framework.yaml:9:", 0) == 0);
    CHECK(found(leaf(levels("{id: c, points: 1, range: {min: 1, step: 1, max: 3}, text: C}"), "level: b"))
              .rfind("bad-value framework.yaml:9:", 0) == 0);
    Construct council = leaf(open, "level: a");
    council.rounds = {"1: {level: c, points: 2}"};
    CHECK(numbers(council, "1") == "10 2 0 2 / 10");
    council.rounds = {"1: {points: 2.5}"};
    CHECK(found(council).empty());
    council.rounds = {"1: {points: 2.2}"};
    CHECK(found(council).rfind("off-rule-appraisal", 0) == 0);
}

TEST_CASE("floor, ceil and abs") {
    const auto given = [](const std::string& points, const std::string& figures) {
        return numbers(leaf(formula("a: Số liệu, b: Số liệu", "{points: \"" + points + "\"}"),
                            "inputs: {" + figures + "}"),
                       "1");
    };
    CHECK(given("floor(a / b)", "a: 7, b: 2") == "3 3 0 3 / 10");
    CHECK(given("ceil(a / b)", "a: 7, b: 2") == "4 4 0 4 / 10");
    CHECK(given("abs(floor((b - a) / 2))", "a: 7, b: 2") == "3 3 0 3 / 10");
    CHECK(given("abs(ceil((b - a) / 2))", "a: 7, b: 2") == "2 2 0 2 / 10");
    CHECK(
        found(leaf(formula("floor: Số liệu", "{points: 1}"), "inputs: {floor: 1}")).rfind("bad-formula", 0) ==
        0);
    CHECK(found(leaf(formula("a: Số liệu", "{points: \"floor(a, 1)\"}"), "inputs: {a: 1}"))
              .rfind("bad-formula", 0) == 0);
}

TEST_CASE("a choice in place of a figure, and figures that are not needed") {
    const auto given = [](const std::string& figures) {
        return numbers(leaf(formula(planned, two_branches), "inputs: {" + figures + "}"), "1");
    };
    CHECK(given("kh: khong") == "2 2 0 2 / 10");
    CHECK(given("kh: co, a: 12") == "10 10 0 10 / 10");
    CHECK(given("kh: co, a: 3") == "4 4 0 4 / 10");
    CHECK(given("kh: co") == "missing-input scores/o.yaml:5:17 1 10\n");
    CHECK(given("a: 3") == "missing-input scores/o.yaml:5:17 1 10\n");
    CHECK(given("kh: cò, a: 3") == "unknown-level scores/o.yaml:5:30 1 10\n");
    CHECK(given("kh: khongco, a: 3") == "unknown-level scores/o.yaml:5:30 1 10\n");
    CHECK(given("kh: xyz, a: 3") == "unknown-level scores/o.yaml:5:30 1 10\n");
    CHECK(given("kh: co, a: ba").rfind("bad-number scores/o.yaml:5:", 0) == 0);
    const auto broken = [](const std::string& inputs, const std::string& cases) {
        const std::string all = found(leaf(formula(inputs, cases), "inputs: {kh: co, a: 1}"));
        return all.substr(0, all.find(' '));
    };
    CHECK(broken(planned, "{when: kh == a, points: 1}, {points: 0}") == "bad-formula");
    CHECK(broken(planned, "{when: kh == co and a > 0, points: kh}, {points: 0}") == "bad-formula");
    CHECK(broken(planned, "{when: kh > co and a > 0, points: 1}, {points: 0}") == "bad-formula");
    CHECK(broken(planned, "{when: co == 1 and a > 0, points: 1}, {points: 0}") == "bad-formula");
    CHECK(broken("kh: {text: K, choices: {co: C, max: M}}, a: A", two_branches) == "bad-formula");
    CHECK(broken("kh: {text: K, choices: {co: C}}, a: A", two_branches) == "bad-value");
    CHECK(broken("kh: {text: K, choices: {co: C, khong: K}, decimals: 1}, a: A", two_branches) ==
          "bad-value");
    CHECK(checked(leaf(formula(planned, "{when: kh == khong, points: 11}, {points: a}"),
                       "inputs: {kh: co, a: 1}"))
              .find("formula-range") != std::string::npos);
}

TEST_CASE("a choice is no number: nothing is measured against it") {
    const std::string limited = "kh: {text: K, choices: {co: C, khong: K}}, a: {text: A, at_most: kh}";
    CHECK(found(leaf(formula(limited, two_branches), "inputs: {kh: khong}")).rfind("undeclared-input", 0) ==
          0);
    Construct related = leaf(formula(planned, two_branches), "inputs: {kh: khong}");
    related.more = "relations: [{that: \"[1].kh <= 5\", text: R}]\n";
    CHECK(found(related).rfind("undeclared-input framework.yaml:8:", 0) == 0);
}

TEST_CASE("tests of the framework's own") {
    const auto tested = [](const std::string& test) {
        Construct made = leaf(formula(planned, two_branches), "inputs: {kh: khong}");
        made.more = "tests: [" + test + "]\n";
        return checked(made);
    };
    CHECK(tested("{item: 1, given: {kh: khong}, points: 2}").empty());
    CHECK(tested("{item: 1, given: {kh: co, a: 12}, points: 10}").empty());
    CHECK(tested("{item: 1, given: {kh: co, a: 12}, points: 9}") == "failed-test framework.yaml:8:9 1\n");
    CHECK(tested("{item: 1, given: {kh: co}, points: 9}") == "failed-test framework.yaml:8:9 1\n");
    CHECK(tested("{item: 1, not_applicable: true}") == "failed-test framework.yaml:8:9 1\n");
    CHECK(tested("{item: 2, points: 1}").rfind("unknown-item", 0) == 0);
    Construct survey{.areas = "  - {code: \"1\", title: A, max: 10, rule: survey}\n",
                     .scores = "",
                     .more = "tests: [{item: 1, points: 1}]\n"};
    CHECK(checked(survey) == "bad-value framework.yaml:8:16 1\n");
    Construct away = leaf("{range: {min: 0, step: 1}}, not_applicable: excluded", "points: 1");
    away.more = "tests: [{item: 1, not_applicable: true}, {item: 1, given: {points: 3}, points: 3}]\n";
    CHECK(checked(away).empty());
    away.more =
        "tests: [{item: 1, given: {points: 3}, points: 2}, {item: 1, not_applicable: true, points: 1}]\n";
    CHECK(checked(away) == "failed-test framework.yaml:8:9 1\nfailed-test framework.yaml:8:51 1\n");
}

TEST_CASE("evidence: another office's word, and an address") {
    const auto backed = [](const std::string& evidence, const std::string& demand = "either") {
        Construct made = leaf("{range: {min: 0, step: 1}}, evidence: " + demand, "points: 1");
        auto ward = test::construct_ward(made);
        ward.change("scores/o.yaml", "justification: đã làm xong a", "evidence: [" + evidence + "]");
        ward.change("plan.yaml", "to: 2024-12-31", "to: 2024-11-30");
        return test::brief(ward.validate().findings);
    };
    const std::string confirmed = "{confirmed_by: {by: Phòng Nội vụ, number: 12/XN, date: 2024-11-04}}";
    CHECK(backed(confirmed).empty());
    CHECK(backed(confirmed, "required").empty());
    CHECK(backed("{link: \"https://vi-du.gov.vn/tin/1\"}").empty());
    CHECK(backed("{link: \"https://vi-du.gov.vn/tin/1\"}", "required").rfind("evidence-required", 0) == 0);
    for (const auto* wrong :
         {"vi-du.gov.vn", "https://", "https://a b.vn", "ftp://a.vn/x", "https://khongcham/x"})
        CHECK(backed("{link: \"" + std::string(wrong) + "\"}").rfind("bad-value scores/o.yaml:5:", 0) == 0);
    CHECK(backed("{file: a.pdf, link: \"https://a.vn\"}").rfind("bad-value scores/o.yaml:5:", 0) == 0);
    CHECK(backed("{confirmed_by: {number: 1}}").rfind("missing-key scores/o.yaml:5:", 0) == 0);
    // Its letter's number and date stand in it or beside it, not in both.
    CHECK(backed("{confirmed_by: {by: Phòng Nội vụ}, number: 12/XN, date: 2024-11-04}").empty());
    CHECK(backed("{confirmed_by: {by: Phòng Nội vụ, number: 12/XN}, number: 13/XN}")
              .rfind("duplicate-key scores/o.yaml:5:", 0) == 0);
    // What a year held is confirmed when it is over, not before it begins.
    const auto dated = [&](const std::string& date) {
        return backed("{confirmed_by: {by: Phòng Nội vụ, number: 12/XN, date: " + date + "}}");
    };
    CHECK(dated("2024-12-04").empty());
    CHECK(dated("2023-01-04").rfind("evidence-outside-period scores/o.yaml:5:", 0) == 0);
}

TEST_CASE("dates that warn, and dates that refuse") {
    const auto dated = [](const std::string& plan, const std::string& date = "2025-01-20") {
        Construct made = leaf("{range: {min: 0, step: 1}}", "points: 1");
        made.plan = plan;
        made.rounds = {"1: {points: 1}"};
        made.date = date;
        auto ward = test::construct_ward(made);
        ward.change("scores/o.yaml", "justification: đã làm xong a",
                    "justification: đã làm xong a, replies: [{round: 1, text: thưa hội đồng}]");
        return test::brief(ward.validate().findings);
    };
    CHECK(dated("dates: {scores: {until: 2024-12-20}}\n").empty());
    CHECK(dated("deadline: 2024-12-19\n") == "late scores/o.yaml:3:12\n");
    CHECK(dated("dates: {scores: {until: 2024-12-19}}\n") == "late scores/o.yaml:3:12\n");
    CHECK(dated("dates: {scores: {until: 2024-12-19, refuse: true}}\n") == "too-late scores/o.yaml:3:12\n");
    CHECK(dated("dates: {replies: {until: 2024-12-19}}\n") == "late scores/o.yaml:3:12\n");
    CHECK(dated("dates: {replies: {until: 2024-12-19, refuse: true}}\n") == "too-late scores/o.yaml:3:12\n");
    CHECK(dated("dates: {rounds: [{round: 1, until: 2025-01-19}]}\n") == "late appraisal/1.yaml:4:7\n");
    CHECK(dated("dates: {rounds: [{round: 1, until: 2025-01-19, refuse: true}]}\n") ==
          "too-late appraisal/1.yaml:4:7\n");
    CHECK(dated("dates: {rounds: [{round: 1, until: 2025-01-19}, {round: 1, until: 2025-01-20}]}\n")
              .rfind("late appraisal", 0) != std::string::npos);
    CHECK(dated("deadline: 2024-12-21\ndates: {scores: {until: 2024-12-22}}\n") ==
          "bad-value plan.yaml:7:11\n");
}
