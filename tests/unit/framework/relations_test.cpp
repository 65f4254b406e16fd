// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "form_ward.hpp"
#include "ward.hpp"

using namespace cchc;
using namespace cchc::test;

// Relations of a framework, and what they are judged on.
namespace {

Ward related(const std::string& that, const std::string& more = "") {
    Ward ward;
    std::string framework = ward.files().at("framework.yaml");
    ward.write("framework.yaml",
               framework + "relations:\n  - {that: \"" + that + "\", text: Hai số là một" + more + "}\n");
    return ward;
}

std::string found(const std::string& that, const std::string& more = "") {
    Ward ward = related(that, more);
    return brief(ward.validate().findings);
}

/// With a council that decides on item 1.2.
std::string decided(const std::string& that, const std::string& decision) {
    Ward ward = related(that);
    ward.change("plan.yaml", "deadline:", "appraisal: [appraisal/r1.yaml]\ndeadline:")
        .write(
            "appraisal/r1.yaml",
            "schema: cchc/appraisal/1\nround: 1\nby: Hội đồng\ndate: 2024-11-20\nitems:\n  - {item: 1.2, " +
                decision + ", reason: Đối chiếu lại sổ theo dõi}\n");
    return brief(ward.validate().findings);
}

}  // namespace

TEST_CASE("relations: those that hold say nothing") {
    for (const char* that :
         {"[1.2].b <= [1.2].a", "[1.2].b == 2 and [1.2].a > 2", "[1.4].points <= [1.3].points",
          "[1.2].points == 1.33", "max([1.2].a, [1.2].b) == 3 or [1.2].a == 0",
          "[1.2].a / ([1.2].a - 3) > 1"}) {  // a division by 0 is not judged
        CAPTURE(that);
        CHECK(found(that).empty());
    }
}

TEST_CASE("relations: a broken one is told at its first figure, and costs its items") {
    CHECK(found("[1.2].a == [1.2].b") == "relation-broken scores/mot-cua.yaml:6:17 1.2 2\n");
    CHECK(found("[1.3].points <= [1.4].points") == "relation-broken scores/van-phong.yaml:9:11 1.3 3\n");
    CHECK(found("[1.2].b > 2 or [1.4].points > 2") == "relation-broken scores/mot-cua.yaml:6:23 1.2 3\n");
    CHECK(found("[1.2].a == [1.2].b", ", severity: warning") ==
          "relation-doubtful scores/mot-cua.yaml:6:17 1.2\n");
    Ward ward = related("[1.2].a == [1.4].points");
    const Finding finding = ward.validate().findings.all().at(0);
    CHECK(finding.officer == "mot-cua");
    CHECK(finding.related.size() == 1);
    CHECK(finding.text(Language::vi) ==
          "Hai số là một: không đúng với 1.2 a = 3; 1.4 điểm = 0,75 (khung chỉ số: “[1.2].a == "
          "[1.4].points”)");
    CHECK(finding.text(Language::en) ==
          "Hai số là một: this does not hold for 1.2 a = 3; 1.4 points = 0.75 (the framework: “[1.2].a == "
          "[1.4].points”)");
}

TEST_CASE("relations: not judged where an item is not scored or does not apply") {
    Ward unread = related("[1.2].a == [1.2].b");
    unread.change("scores/mot-cua.yaml", "b: 2}", "b: x}");
    CHECK(brief(unread.validate().findings) == "bad-number scores/mot-cua.yaml:6:23\n");
    Ward excused = related("[1.2].points > [1.3].points");
    excused.change("scores/mot-cua.yaml", "inputs: {a: 3, b: 2}\n    points: 1.33", "not_applicable: true");
    CHECK(brief(excused.validate().findings).empty());
}

TEST_CASE("relations: judged on what stands after the council, too, where that is something else") {
    CHECK(decided("[1.2].b < [1.2].a", "inputs: {b: 1}").empty());
    CHECK(decided("[1.2].b < [1.2].a", "inputs: {b: 3}") == "relation-broken appraisal/r1.yaml:6:29 1.2 2\n");
    CHECK(decided("[1.2].points > 1", "points: 0.5") == "relation-broken appraisal/r1.yaml:6:12 1.2 2\n");
    CHECK(decided("[1.2].points < 1", "points: 0.5") == "relation-broken scores/mot-cua.yaml:5:11 1.2 2\n");
    // Points of the council's own leave the figures as they are: told once.
    CHECK(decided("[1.2].a == [1.2].b", "points: 0.5") == "relation-broken scores/mot-cua.yaml:6:17 1.2 2\n");
    CHECK(decided("[1.2].a == [1.2].b", "inputs: {b: 1}") ==
          "relation-broken appraisal/r1.yaml:6:29 1.2 2\nrelation-broken scores/mot-cua.yaml:6:17 1.2 2\n");
}

TEST_CASE("relations: in a form the words are those of its rows") {
    const auto form = [](const std::string& more) {
        OfficerForm one({.officer = "mot-cua",
                         .change =
                             [&](Ward& ward) {
                                 ward.write(
                                     "framework.yaml",
                                     ward.files().at("framework.yaml") +
                                         "relations: [{that: \"[1.2].a == [1.2].b\", text: Hai số là một" +
                                         more + "}]\n");
                             },
                         .is_filled = true});
        return one.checked();
    };
    CHECK(form("") == "relation-broken Chấm điểm!H9 mot-cua 1.2 2 +Chấm điểm!H10\n");
    CHECK(form(", severity: warning") == "relation-doubtful Chấm điểm!H9 mot-cua 1.2 +Chấm điểm!H10\n");
}

TEST_CASE("relations: what a framework may not say") {
    CHECK(found("[1.2].c == 3") == "undeclared-input framework.yaml:51:12 1.2\n");
    CHECK(found("[1.3].a == 3") == "undeclared-input framework.yaml:51:12 1.3\n");
    CHECK(found("[9.9].a == 3") == "unknown-item framework.yaml:51:12 9.9\n");
    CHECK(found("[1.22].a == 3") == "unknown-item framework.yaml:51:12 1.22\n");
    CHECK(found("[1].points == 3") == "not-a-leaf framework.yaml:51:12 1\n");
    CHECK(found("[2.1].points == 3") == "not-a-leaf framework.yaml:51:12 2.1\n");
    CHECK(found("1 < 2") == "bad-formula framework.yaml:51:12\n");
    for (const char* that :
         {"[1.2].a", "[1.2].a = 3", "[1.2 .a == 3", "[].a == 3", "[1.2]a == 3", "[1.2]. == 3"}) {
        CAPTURE(that);
        CHECK(has(found(that), "bad-formula framework.yaml:51:"));
    }
    CHECK(has(found("a == 3"), "undeclared-input framework.yaml:51:"));
    CHECK(has(found("max == 3"), "undeclared-input framework.yaml:51:"));
    CHECK(found("[1.2].a == 3", ", severity: off") == "bad-value framework.yaml:51:59\n");
}
