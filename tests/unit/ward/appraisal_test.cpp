// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "score/score.hpp"
#include "ward.hpp"

namespace cchc::test {
namespace {

/// A ward with one round; `items` are the decisions.
class Appraised : public Ward {
  public:
    explicit Appraised(const std::string& items, const std::string& head = "") {
        change("plan.yaml", "officers:", "appraisal: appraisal\nofficers:");
        write("appraisal/1.yaml",
              "schema: cchc/appraisal/1\nround: 1\nby: Hội đồng\n" + head + "items:\n" + items);
    }
};

std::string second_round(const std::string& items) {
    return "schema: cchc/appraisal/1\nround: 2\nby: Hội đồng\nitems:\n" + items;
}

const ItemResult& of(const Results& results, const Validation& validation, const std::string& code) {
    return results.items.at(validation.assessment.framework->find(code).value());
}

/// The appraised points of an item.
std::string points(Ward& ward, const std::string& code) {
    const Validation& validation = ward.validate();
    const auto results = score_draft(validation);
    return of(*results, validation, code).appraised.points().value().fraction_text();
}

std::string findings(Appraised&& ward) {
    return brief(ward.validate().findings);
}

}  // namespace

TEST_CASE("a decision sets, changes or computes the points anew") {
    Appraised set("  - {item: \"1.4\", points: 0.5, reason: Ít hơn}\n");
    CHECK(brief(set.validate().findings) == "");
    CHECK(points(set, "1.4") == "1/2");
    Appraised changed("  - {item: \"1.4\", change: \"-0,25\", reason: Ít hơn}\n");
    CHECK(points(changed, "1.4") == "1/2");
    Appraised raised("  - {item: \"1.4\", change: \"+0.25\", reason: Hơn}\n");
    CHECK(points(raised, "1.4") == "1");
    Appraised inputs("  - {item: \"1.2\", inputs: {b: 3}, reason: Đủ}\n");  // a: 3 stands
    CHECK(points(inputs, "1.2") == "2");
    Appraised level("  - {item: \"1.1\", level: khong, reason: Không có}\n");
    CHECK(points(level, "1.1") == "0");
    Appraised parts("  - {item: \"1.3\", parts: [y], reason: Chỉ phần y}\n");
    CHECK(points(parts, "1.3") == "1/2");
    Appraised accepted("  - {item: \"1.4\", accept: true}\n");
    CHECK(points(accepted, "1.4") == "3/4");
    CHECK(brief(accepted.validate().findings) == "");
}

TEST_CASE("the self-assessed points stay beside the appraised ones, and the stage is told") {
    Appraised ward("  - {item: \"1.4\", points: 0.5, reason: Ít hơn}\n");
    const Validation& validation = ward.validate();
    const auto sound = valid(validation);
    REQUIRE(sound);
    const Results results = score(*sound);
    CHECK(results.stage == Stage::appraised);
    CHECK(of(results, validation, "1.4").self.points().value() == Ratio::of(3, 4));
    CHECK(results.total.self.points().value() - results.total.appraised.points().value() == Ratio::of(1, 4));
    CHECK(results.total.final.points().value() == results.total.appraised.points().value());
    ward.change("plan.yaml", "officers:", "survey: none\nofficers:");
    const Validation& without = ward.validate();
    CHECK(score(*valid(without)).stage == Stage::final);
}

TEST_CASE("later rounds start from the points standing") {
    Appraised ward(
        "  - {item: \"1.4\", change: -0.25, reason: Một}\n  - {item: \"1.2\", inputs: {b: 3}, reason: "
        "Hai}\n");
    ward.write("appraisal/2.yaml", second_round("  - {item: \"1.4\", change: -0.25, reason: Ba}\n"
                                                "  - {item: \"1.2\", inputs: {a: 4}, reason: Bốn}\n"));
    CHECK(points(ward, "1.4") == "1/4");
    CHECK(points(ward, "1.2") == "3/2");  // b: 3 of the first round, a: 4 of the second
    ward.write("appraisal/2.yaml", second_round("  - {item: \"1.4\", accept: self}\n"));
    CHECK(points(ward, "1.4") == "3/4");
    ward.write("appraisal/2.yaml", second_round("  - {item: \"1.4\", accept: true}\n"));
    CHECK(points(ward, "1.4") == "1/2");
}

TEST_CASE("the council excludes an item, and counts one again") {
    Appraised out("  - {item: \"1.2\", not_applicable: true, reason: Không phát sinh}\n");
    const Validation& validation = out.validate();
    CHECK(brief(validation.findings) == "");
    const auto results = score_draft(validation);
    CHECK(of(*results, validation, "1.2").exclusion == Exclusion::not_applicable);
    CHECK(results->total.counted.points().value() == Ratio::whole(5));
    CHECK(of(*results, validation, "1.2").self.points().value() == Ratio::of(133, 100));

    Appraised again("  - {item: \"1.2\", points: 1, reason: Có phát sinh}\n");
    again.change("scores/mot-cua.yaml", "    inputs: {a: 3, b: 2}\n    points: 1.33\n",
                 "    not_applicable: true\n");
    const Validation& counted = again.validate();
    const auto after = score_draft(counted);
    CHECK(of(*after, counted, "1.2").appraised.points().value() == Ratio::whole(1));
    CHECK(!of(*after, counted, "1.2").exclusion);
    CHECK(after->total.counted.points().value() == Ratio::whole(7));
}

TEST_CASE("what the council leaves in the denominator decides whether there is an index") {
    const std::string all = "  - {item: \"1.2\", not_applicable: true, reason: x}\n";
    Appraised ward(all);
    ward.change(
        "framework.yaml", "      - code: \"1.1\"\n        title: Kế hoạch\n        max: 2",
        "      - code: \"1.1\"\n        title: Kế hoạch\n        max: 2\n        not_applicable: excluded");
    ward.change("framework.yaml", "            - {id: y, points: 0.5, text: Phần y}",
                "            - {id: y, points: 0.5, text: Phần y}\n        not_applicable: excluded");
    ward.change("framework.yaml", "not_applicable: full", "not_applicable: excluded");
    ward.change("appraisal/1.yaml", all,
                all +
                    "  - {item: \"1.1\", not_applicable: true, reason: x}\n"
                    "  - {item: \"1.3\", not_applicable: true, reason: x}\n"
                    "  - {item: \"1.4\", not_applicable: true, reason: x}\n");
    const Validation& validation = ward.validate();
    CHECK(brief(validation.findings) == "nothing-counted plan.yaml:4:12\n");
    CHECK_FALSE(score_draft(validation));
}

TEST_CASE("what is wrong with a decision has its place and leaves the points standing") {
    CHECK(findings(Appraised("  - {item: \"1.4\", points: 0.5}\n")) ==
          "appraisal-no-reason appraisal/1.yaml:5:12 1.4 1\n");
    Appraised beyond("  - {item: \"1.4\", points: 1.25, reason: x}\n");
    CHECK(brief(beyond.validate().findings) == "points-out-of-range appraisal/1.yaml:5:27 1.4 1\n");
    CHECK(points(beyond, "1.4") == "3/4");
    CHECK(findings(Appraised("  - {item: \"1.4\", change: -1, reason: x}\n")) ==
          "points-out-of-range appraisal/1.yaml:5:27 1.4 1\n");
    CHECK(findings(Appraised("  - {item: \"1.4\", points: 0.125, reason: x}\n")) ==
          "bad-number appraisal/1.yaml:5:27 1.4 1\n");
    CHECK(findings(Appraised("  - {item: \"1.4\", points: 0.3, reason: x}\n")) ==
          "off-rule-appraisal appraisal/1.yaml:5:27 1.4\n");
    CHECK(findings(Appraised("  - {item: \"1.3\", points: 1, reason: x}\n")) ==
          "off-rule-appraisal appraisal/1.yaml:5:27 1.3\n");
    CHECK(findings(Appraised("  - {item: \"1.1\", level: sai, reason: x}\n")) ==
          "unknown-level appraisal/1.yaml:5:26 1.1 2\n");
    CHECK(findings(Appraised("  - {item: \"1.2\", inputs: {a: 0}, reason: x}\n")) ==
          "division-by-zero appraisal/1.yaml:5:19 1.2 2\n");
    CHECK(findings(Appraised("  - {item: \"1.1\", not_applicable: true, reason: x}\n")) ==
          "not-applicable-refused appraisal/1.yaml:5:19 1.1 2\n");
    CHECK(findings(Appraised("  - {item: \"1.4\", reason: x}\n")) ==
          "missing-answer appraisal/1.yaml:5:5 1.4\n");
    CHECK(findings(Appraised("  - {item: \"1.4\", points: 1, accept: true}\n")) ==
          "wrong-answer appraisal/1.yaml:5:5 1.4\n");
}

TEST_CASE("items that are not appraised") {
    CHECK(findings(Appraised("  - {item: \"2.1\", points: 1, reason: x}\n")) ==
          "survey-item-scored appraisal/1.yaml:5:12 2.1\n");
    CHECK(findings(Appraised("  - {item: \"1\", points: 1, reason: x}\n")) ==
          "not-a-leaf appraisal/1.yaml:5:12 1\n");
    CHECK(findings(Appraised("  - {item: \"9.9\", points: 1, reason: x}\n")) ==
          "unknown-item appraisal/1.yaml:5:12 9.9\n");
}

TEST_CASE("a round decides an item once, in however many files") {
    Appraised ward("  - {item: \"1.4\", accept: true}\n");
    ward.write(
        "appraisal/1b.yaml",
        "schema: cchc/appraisal/1\nround: 1\nby: Hội đồng\nitems:\n  - {item: \"1.4\", accept: true}\n");
    CHECK(brief(ward.validate().findings) == "appraised-twice appraisal/1b.yaml:5:12 1.4 1\n");
    ward.change("appraisal/1b.yaml", "round: 1", "round: 2");
    CHECK(brief(ward.validate().findings) == "");
}

TEST_CASE("what was appraised is what the card says now") {
    CHECK(findings(Appraised("  - {item: \"1.2\", accept: true, self: 1.33}\n")) == "");
    CHECK(findings(Appraised("  - {item: \"1.2\", accept: true, self: 1.5}\n")) ==
          "changed-after-appraisal appraisal/1.yaml:5:39 1.2 0.17\n");
    Appraised gone("  - {item: \"1.3\", points: 1.5, self: 1.5, reason: x}\n");
    gone.change("scores/van-phong.yaml",
                "  - item: 1.3\n    parts: [x]\n    points: 1,5\n    justification: Đã thực hiện phần x theo "
                "báo cáo quý\n",
                "");
    CHECK(brief(gone.validate().findings) ==
          "changed-after-appraisal appraisal/1.yaml:5:38 1.3 1.5\nmissing-score scores/van-phong.yaml:2:10 "
          "1.3 2\n");
    gone.change("appraisal/1.yaml", "points: 1.5, self: 1.5, reason: x", "accept: true");
    CHECK(brief(gone.validate().findings) ==
          "missing-score appraisal/1.yaml:5:19 1.3 2\nmissing-score scores/van-phong.yaml:2:10 1.3 2\n");
}

TEST_CASE("a council decides with more than half") {
    const std::string items = "  - {item: \"1.4\", accept: true}\n";
    CHECK(findings(Appraised(items, "council: {members: 10, approve: 6}\n")) == "");
    CHECK(findings(Appraised(items, "council: {members: 10, approve: 5}\n")) ==
          "council-no-majority appraisal/1.yaml:4:33\n");
    CHECK(findings(Appraised(items, "council: {members: 9, approve: 5}\n")) == "");
}

TEST_CASE("items a round does not list are accepted, or left open") {
    const std::string some =
        "  - {item: \"1.4\", accept: true}\n  - {item: \"1.1\", accept: true}\n  - {item: \"1.2\", accept: "
        "true}\n";
    CHECK(findings(Appraised(some, "unlisted: accepted\n")) == "");
    Appraised open(some, "unlisted: open\n");
    CHECK(brief(open.validate().findings) == "appraisal-open appraisal/1.yaml:4:1 1.3 2\n");
    CHECK(points(open, "1.3") == "3/2");
    open.write("appraisal/2.yaml", second_round("  - {item: \"1.3\", accept: true}\n"));
    CHECK(brief(open.validate().findings) == "");
}

TEST_CASE("a reply names a round that was held") {
    Appraised ward("  - {item: \"1.2\", points: 1, reason: x}\n");
    ward.change("scores/mot-cua.yaml", "    points: 1.33\n",
                "    points: 1.33\n    replies: [{round: 1, text: Có thêm hồ sơ}]\n");
    CHECK(brief(ward.validate().findings) == "");
    ward.change("scores/mot-cua.yaml", "round: 1", "round: 2");
    CHECK(brief(ward.validate().findings) == "bad-value scores/mot-cua.yaml:8:23 1.2\n");
}

TEST_CASE("the range: justifications refused, open replies accepted") {
    Appraised ward("  - {item: \"1.2\", points: 1, reason: x}\n");
    const auto range = [&] {
        const Validation& validation = ward.validate();
        return score_draft(validation)->range;
    };
    // 1.1 has evidence: 2 of 7 points stay where 1.2, 1.3 and 1.4 are refused.
    CHECK(range().justified == 3);
    CHECK(range().if_refused->value == Ratio::of(2857, 100));
    CHECK(range().replied == 0);
    ward.change("scores/mot-cua.yaml", "    points: 1.33\n",
                "    points: 1.33\n    replies: [{round: 1, text: Có thêm hồ sơ}]\n");
    CHECK(range().replied == 1);
    CHECK(range().if_accepted->value == Ratio::of(7971, 100));  // (2 + 1.33 + 1.5 + 0.75) / 7
    ward.write("appraisal/2.yaml", second_round("  - {item: \"1.2\", accept: true}\n"));
    CHECK(range().replied == 0);  // answered
}

TEST_CASE("an appraisal that cannot be read hides no other finding and is not passed over") {
    Appraised ward("  - {item: \"1.4\", accept: true}\n");
    ward.write("appraisal/x.yaml", "schema: cchc/appraisal/1\nby: x\nitems: []\n");
    CHECK(brief(ward.validate().findings) == "missing-key appraisal/x.yaml:1:1\n");
    ward.write("appraisal/x.yaml", "schema: cchc/scores/1\n");
    CHECK(brief(ward.validate().findings) == "bad-schema appraisal/x.yaml:1:9\n");
    ward.remove("appraisal/x.yaml");
    ward.write("appraisal/ghi-chu.txt", "x");
    CHECK(brief(ward.validate().findings) == "file-ignored appraisal/ghi-chu.txt:0:0\n");
}

}  // namespace cchc::test
