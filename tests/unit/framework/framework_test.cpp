// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "check/check_framework.hpp"
#include "ward.hpp"

using namespace cchc;
using test::brief;
using test::Ward;

namespace {
/// What validation finds after one change in the framework.
std::string found(const std::string& from, const std::string& to) {
    return brief(Ward().change("framework.yaml", from, to).validate().findings);
}
}  // namespace

TEST_CASE("the ward that tests start from is clean") {
    CHECK(brief(Ward().validate().findings).empty());
}

TEST_CASE("maxima that do not add up") {
    CHECK(found("max: 7", "max: 7.5") ==
          "framework-sum framework.yaml:5:14\nframework-sum framework.yaml:13:10 1\n");
    CHECK(found("scale: {max: 10", "scale: {max: 9.99") == "framework-sum framework.yaml:5:14\n");
    CHECK(found("    max: 7\n", "").empty());  // left out, it is the sum
}

TEST_CASE("codes") {
    CHECK(found("code: \"1.4\"", "code: \"1.04\"") == "bad-code framework.yaml:40:15\n");
    CHECK(found("code: \"1.4\"", "code: \"1.4.\"") == "bad-code framework.yaml:40:15\n");
    CHECK(found("{code: \"2.1\"", "{code: \"2.x.1\"") == "bad-code framework.yaml:49:16 2.x.1\n");
    CHECK(found("  - code: \"2\"", "  - code: total") == "bad-code framework.yaml:45:11 total\n");
    CHECK(found("{code: \"2.1\"", "{code: \"3.1\"") == "bad-code framework.yaml:49:16 3.1\n");
    CHECK(found("code: \"1.4\"", "code: \"1.3\"") == "duplicate-code framework.yaml:40:15 1.3\n");
}

TEST_CASE("levels, parts and steps fit the most points") {
    CHECK(found("{id: co, points: 2,", "{id: co, points: 2.5,") == "rule-points framework.yaml:20:32 1.1\n");
    CHECK(found("{id: co, points: 2,", "{id: co, points: 1.5,") == "rule-points framework.yaml:18:9 1.1\n");
    CHECK(found("{id: y, points: 0.5", "{id: y, points: 0.25") == "rule-points framework.yaml:36:9 1.3\n");
    CHECK(found("step: 0.25", "step: 0") == "rule-points framework.yaml:43:38 1.4\n");
    CHECK(found("{id: khong", "{id: co") == "duplicate-id framework.yaml:21:20\n");
}

TEST_CASE("formulas and cases") {
    CHECK(found("points: b / a * max", "points: b / c * max") == "undeclared-input framework.yaml:30:50\n");
    CHECK(found("b: Đúng hạn}", "b: Đúng hạn, c: Thừa}") == "unused-input framework.yaml:28:47 1.2\n");
    CHECK(found("- {points: 0}\n", "- {points: 0}\n              - {when: a > 1, points: 1}\n") ==
          "unreachable-case framework.yaml:32:17 1.2\n");
    CHECK(found("- {points: 0}\n", "- {when: (b/a) >= 0.5, points: 1}\n              - {points: 0}\n") ==
          "unreachable-case framework.yaml:31:17 1.2\n");
    CHECK(found("- {points: 0}\n", "- {when: a < 1, points: 0}\n") ==
          "bad-formula framework.yaml:31:17 1.2\n");
    CHECK(found("{a: Tổng số", "{min: Tổng số").find("bad-formula framework.yaml:28:22\n") !=
          std::string::npos);
    CHECK(found("when: b / a >= 50%", "when: b / a => 50%") == "bad-formula framework.yaml:30:30\n");
}

TEST_CASE("rules that are missing, empty or too many") {
    CHECK(found("        rule: {range: {min: 0, step: 0.25}}\n", "") ==
          "missing-rule framework.yaml:40:15 1.4\n");
    CHECK(found("{range: {min: 0, step: 0.25}}", "survy") == "bad-value framework.yaml:43:15\n");
    CHECK(found("{range: {min: 0, step: 0.25}}", "{range: {min: 0, step: 0.25}, levels: []}") ==
          "missing-rule framework.yaml:43:15 1.4\n");
    CHECK(found("    criteria:\n      - {code: \"2.1\", title: Khảo sát, max: 3, rule: survey}",
                "    criteria: []") == "bad-value framework.yaml:48:5 2\n");
    CHECK(found("evidence: required", "evidence: requird") == "bad-value framework.yaml:22:19\n");
}

TEST_CASE("grades, decimals and shapes") {
    CHECK(found("{from: 0, name: Yếu}", "{from: 80, name: Yếu}") == "grades-order framework.yaml:9:40\n");
    CHECK(found("{from: 0, name: Yếu}", "{from: 10, name: Yếu}") == "grades-order framework.yaml:9:40\n");
    CHECK(found("max: 3, rule", "max: 3.005, rule") == "bad-number framework.yaml:49:45\n");
    CHECK(found("max: 3, rule", "max: -3, rule") == "bad-number framework.yaml:49:45\n");
    CHECK(found("max: 3, rule", "max: 0,5, rule").find("unknown-key framework.yaml:49:47\n") == 0);
    CHECK(found("standing: illustrative", "standing: oficial") == "bad-value framework.yaml:4:11\n");
    CHECK(found("title: Khung thử", "titel: Khung thử") == "unknown-key framework.yaml:3:1\n");
    CHECK(found("title: Khung thử\n", "") == "missing-key framework.yaml:1:1\n");
    CHECK(found("cchc/framework/1", "cchc/framework/2") == "bad-schema framework.yaml:1:9\n");
    CHECK(found("        max: 1\n        rule: {r", "        type: bonus\n        max: 1\n        rule: {r")
              .find("framework-sum framework.yaml:13:10 1\n") == 0);
}

TEST_CASE("the fingerprint follows codes, maxima and rules, not titles") {
    const auto fingerprint_after = [](const std::string& from, const std::string& to) {
        Ward ward;
        return fingerprint(*ward.change("framework.yaml", from, to).validate().assessment.framework);
    };
    const auto before = fingerprint_after("title: Một", "title: Một");
    CHECK(fingerprint_after("title: Một", "title: Khác") == before);
    CHECK(fingerprint_after(">= 50%", ">= 51%") != before);
    CHECK(fingerprint_after("step: 0.25", "step: 0.5") != before);
}
