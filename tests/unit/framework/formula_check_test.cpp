// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "ward.hpp"

using namespace cchc;
using namespace cchc::test;

// Cases that are never reached, and formulas that leave 0 to the most points.
namespace {

/// The small ward's framework with another formula of item 1.2, worth 2, as `framework check` sees it.
std::string checked(const std::string& cases, const std::string& inputs = "a: Tổng số, b: Đúng hạn") {
    Ward ward;
    ward.change("framework.yaml", "inputs: {a: Tổng số, b: Đúng hạn}", "inputs: {" + inputs + "}")
        .change("framework.yaml",
                "              - {when: b / a >= 50%, points: b / a * max}\n              - {points: 0}\n",
                cases);
    Sources sources;
    const auto read = check_framework_file("framework.yaml", MemoryFiles(ward.files()), sources);
    std::string text;
    for (const auto& finding : read.findings.all()) text += finding.text(Language::en) + "\n";
    return text;
}

/// Of two cases in this order: whether the second one is said to be out of reach.
bool hides(const std::string& first, const std::string& second) {
    const std::string text =
        checked("              - {when: \"" + first + "\", points: 1}\n              - {when: \"" + second +
                "\", points: 2}\n              - {points: \"min(a + b, 0)\"}\n");
    const bool is_told = has(text, "never reached") || has(text, "already stands");
    CHECK(text.empty() == !is_told);
    return is_told;
}

std::string line(const std::string& text) {
    return "              - " + text + "\n";
}

}  // namespace

TEST_CASE("cases: an earlier threshold covers a narrower one behind it") {
    CHECK(hides("b / a >= 50%", "b / a >= 80%"));
    CHECK_FALSE(hides("b / a >= 80%", "b / a >= 50%"));
    CHECK(hides("b / a >= 50%", "b / a >= 1/2"));
    CHECK(hides("b / a >= 0.5", "b / a > 50%"));
    CHECK_FALSE(hides("b / a > 50%", "b / a >= 0.5"));
    CHECK(hides("b / a > 50%", "b / a > 1/2"));
    CHECK(hides("b / a < 80%", "b / a <= 79.9%"));
    CHECK_FALSE(hides("b / a < 80%", "b / a <= 80%"));
    CHECK(hides("b / a <= 80%", "b / a < 80%"));
    CHECK(hides("b / a > 2/3", "b / a == 67%"));
    CHECK_FALSE(hides("b / a > 2/3", "b / a == 66%"));
    CHECK(hides("b / a != 0", "b / a > 0"));
    CHECK_FALSE(hides("b / a != 0", "b / a >= 0"));
    CHECK(hides("b != 3", "b == 4"));
    CHECK_FALSE(hides("b == 4", "b != 3"));
    CHECK(hides("50% <= b / a", "b / a >= max / 2"));  // max is 2
    CHECK_FALSE(hides("b / a >= 50%", "b / a <= 80%"));
    CHECK_FALSE(hides("b / a >= 50%", "a / b >= 80%"));
}

TEST_CASE("cases: conditions of several parts") {
    CHECK(hides("b / a >= 50%", "b / a >= 80% and a > 10"));
    CHECK(hides("b / a >= 50% or a == 0", "b / a >= 80%"));
    CHECK(hides("b / a >= 50% and b / a < 90%", "b / a >= 60% and b / a <= 70%"));
    CHECK(hides("b >= 5", "b == 6 or b > 7"));
    CHECK_FALSE(hides("b / a >= 50% and a > 10", "b / a >= 80%"));
    CHECK_FALSE(hides("b / a >= 95% and b / a <= 100%", "b / a >= 80% and b / a < 95%"));
    CHECK_FALSE(hides("b >= 5", "b == 6 or b > 4"));
    CHECK_FALSE(hides("b == a and b >= 1", "b == a"));
}

TEST_CASE("cases: the finding stands at the case and names the one before it") {
    Ward ward;
    ward.change("framework.yaml", "- {points: 0}",
                "- {when: b / a >= 80%, points: max}\n              - {points: 0}");
    const auto& findings = ward.validate().findings;
    CHECK(brief(findings) == "unreachable-case framework.yaml:31:17 1.2\n");
    CHECK(findings.all().front().text(Language::en) ==
          "the case “b / a >= 80%” of 1.2 is never reached: wherever it holds, so does “b / a >= 50%” on "
          "line 30 "
          "before it");
}

TEST_CASE("range: told with figures for which the formula leaves it") {
    const std::string open = line("{points: b / a * max}");
    CHECK(checked(open) ==
          "the formula of 1.2 yields 2.02 points for a = 100; b = 101, which is not within 0 to 2\n");
    CHECK(checked(open, "a: A, b: {text: B, at_most: a}").empty());
    CHECK(checked(line("{when: b <= a, points: b / a * max}") + line("{points: 0}")).empty());
    CHECK(checked(line("{points: \"min(b / a, 1) * max\"}")).empty());
    CHECK(has(checked(line("{points: max - b / a}")), "yields -"));
    CHECK(checked(line("{points: \"max(0, max - b / a)\"}")).empty());
    CHECK(checked(line("{when: b / a >= 100%, points: max}") + line("{points: b / a * max}")).empty());
    CHECK(has(checked(line("{when: b / a >= 120%, points: max}") + line("{points: b / a * max}")),
              "not within 0 to 2"));
    CHECK(has(checked(line("{when: a == 37 and b == 74, points: 3}") + line("{points: 0}")),
              "yields 3 points for a = 37; b = 74"));
    CHECK(has(checked(line("{points: b / a * max}"),
                      "a: {text: A, at_least: b, decimals: 2}, b: {text: B, "
                      "decimals: 2, at_least: 0.25}"),
              "never") == false);
}

TEST_CASE("range: where a framework is only used, nothing is said of it") {
    Ward ward;
    ward.change("framework.yaml", "              - {when: b / a >= 50%, points: b / a * max}\n", "")
        .change("framework.yaml", "{points: 0}", "{points: b / a * max}");
    CHECK(brief(ward.validate().findings).empty());
}
