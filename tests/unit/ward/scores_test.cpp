// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "ward.hpp"

using namespace cchc;
using test::brief;
using test::Ward;

namespace {
std::string office(const std::string& from, const std::string& to) {
    return brief(Ward().change("scores/van-phong.yaml", from, to).validate().findings);
}
std::string desk(const std::string& from, const std::string& to) {
    return brief(Ward().change("scores/mot-cua.yaml", from, to).validate().findings);
}
const std::string three =
    "  - item: 1.3\n    parts: [x]\n    points: 1,5\n    justification: Đã thực hiện phần x theo báo cáo "
    "quý\n";
}  // namespace

TEST_CASE("every leaf is scored once, by its lead") {
    CHECK(office(three, "") == "missing-score scores/van-phong.yaml:2:10 1.3 2\n");
    CHECK(office("item: 1.3", "item: 1.33") == "unknown-item scores/van-phong.yaml:9:11 1.33 2\n");
    CHECK(office("item: 1.3", "item: \"1\"").find("not-a-leaf scores/van-phong.yaml:9:11 1\n") !=
          std::string::npos);
    CHECK(office("item: 1.3", "item: 2.1").find("survey-item-scored scores/van-phong.yaml:9:11 2.1\n") !=
          std::string::npos);
    CHECK(office(three, three + three).find("scored-twice scores/van-phong.yaml:13:11 1.3 2\n") !=
          std::string::npos);
    CHECK(brief(Ward()
                    .change("scores/mot-cua.yaml", "scores:\n", "scores:\n" + three)
                    .change("scores/van-phong.yaml", three, "")
                    .validate()
                    .findings) == "not-assigned scores/mot-cua.yaml:5:11 1.3 2\n");
}

TEST_CASE("what nobody sees of an id is read past") {
    const std::string zero_width = "\xE2\x80\x8B";
    const std::string hard_blank = "\xC2\xA0";
    CHECK(office("item: 1.3", "item: 1." + zero_width + "3" + hard_blank).empty());
    CHECK(office("level: co", "level: " + hard_blank + "co" + zero_width).empty());
    CHECK(office("parts: [x]", "parts: [x" + zero_width + "]").empty());
    CHECK(office("officer: van-phong", "officer: van-\xC2\xADphong").empty());
    CHECK(office("submitted: 2024-11-01", "submitted: 2024-11-01" + hard_blank).empty());
    CHECK(desk("inputs: {a:", "inputs: {" + zero_width + "a:").empty());
    CHECK(brief(Ward()
                    .change("plan.yaml", "leads: [\"1\"]", "leads: [\"1" + zero_width + "\"]")
                    .validate()
                    .findings)
              .empty());
    // Twice the same item is twice, whatever is hidden in it.
    std::string hidden = three;
    hidden.replace(hidden.find("1.3"), 3, "1.3" + zero_width);
    CHECK(office(three, three + hidden).find("scored-twice scores/van-phong.yaml:13:11 1.3 2\n") !=
          std::string::npos);
}

TEST_CASE("a supporting officer attaches evidence and no more") {
    const std::string entry = "scores:\n  - {item: 1.1, evidence: [{file: b.pdf}]}\n";
    CHECK(desk("scores:\n", entry).empty());
    Ward ward;
    ward.change(
        "scores/van-phong.yaml",
        "    evidence:\n      - {file: a.pdf, number: 12/KH-UBND, date: 2024-01-15, title: Kế hoạch}\n", "");
    CHECK(brief(ward.validate().findings) == "no-evidence scores/van-phong.yaml:5:11 1.1 2\n");
    ward.change("scores/mot-cua.yaml", "scores:\n", entry);
    CHECK(brief(ward.validate().findings).empty());
    CHECK(desk("scores:\n", "scores:\n  - {item: 1.1, level: co}\n")
              .find("not-assigned scores/mot-cua.yaml:5:12 1.1") == 0);
}

TEST_CASE("points follow from the rule") {
    CHECK(office("points: 1,5", "points: 2") == "points-mismatch scores/van-phong.yaml:11:13 1.3 0.5\n");
    CHECK(office("points: 1,5", "points: 1.50").empty());
    CHECK(desk("points: 1.33", "points: 1.34") == "points-mismatch scores/mot-cua.yaml:7:13 1.2 0.01\n");
    CHECK(desk("    points: 1.33\n", "").empty());
    CHECK(office("points: 0.75", "points: 0.8") == "wrong-step scores/van-phong.yaml:14:13 1.4 1\n");
    CHECK(office("points: 0.75", "points: 1").empty());
    CHECK(office("points: 0.75", "points: 1.25") ==
          "points-out-of-range scores/van-phong.yaml:14:13 1.4 1\n");
    CHECK(office("points: 0.75", "points: -0.25") ==
          "points-out-of-range scores/van-phong.yaml:14:13 1.4 1\n");
    CHECK(office("points: 0.75", "points: 0.750") == "bad-number scores/van-phong.yaml:14:13 1.4 1\n");
    CHECK(office("level: co", "level: cos") == "unknown-level scores/van-phong.yaml:6:12 1.1 2\n");
    CHECK(office("level: co", "points: 2") == "missing-answer scores/van-phong.yaml:5:11 1.1 2\n");
    CHECK(office("level: co", "parts: [co]") == "wrong-answer scores/van-phong.yaml:6:5 1.1 2\n");
    CHECK(office("parts: [x]", "parts: [x, x]") == "unknown-level scores/van-phong.yaml:10:16 1.3 1.5\n");
}

TEST_CASE("inputs of a formula") {
    CHECK(desk("{a: 3, b: 2}", "{a: 3}") == "missing-input scores/mot-cua.yaml:6:5 1.2 2\n");
    CHECK(desk("{a: 3, b: 2}", "{a: 3, b: 2, c: 1}") == "unknown-input scores/mot-cua.yaml:6:26 1.2 2\n");
    CHECK(desk("{a: 3, b: 2}", "{a: 3, b: 2.5}") == "bad-number scores/mot-cua.yaml:6:23 1.2 2\n");
    CHECK(desk("{a: 3, b: 2}", "{a: 1.250, b: 2}") == "bad-number scores/mot-cua.yaml:6:17 1.2 2\n");
    CHECK(desk("{a: 3, b: 2}", "{a: \"1,250\", b: 2}") == "bad-number scores/mot-cua.yaml:6:17 1.2 2\n");
    CHECK(desk("{a: 3, b: 2}", "{a: 3, b: -2}") == "bad-number scores/mot-cua.yaml:6:23 1.2 2\n");
    CHECK(desk("{a: 3, b: 2}", "{a: 0, b: 0}") == "division-by-zero scores/mot-cua.yaml:6:5 1.2 2\n");
    CHECK(desk("{a: 3, b: 2}", "{a: 2, b: 3}") == "points-out-of-range scores/mot-cua.yaml:6:5 1.2 2\n");
    CHECK(desk("{a: 3, b: 2}", "{a: x, b: 2}") == "bad-number scores/mot-cua.yaml:6:17\n");
}

TEST_CASE("not applicable only where the framework allows it, and with a reason") {
    const std::string answer = "inputs: {a: 3, b: 2}\n    points: 1.33";
    CHECK(desk(answer, "not_applicable: true").empty());
    CHECK(desk(answer + "\n    justification: Hai trong ba hồ sơ được giải quyết đúng hạn",
               "not_applicable: true") == "no-evidence scores/mot-cua.yaml:5:11 1.2 2\n");
    CHECK(desk("points: 1.33", "not_applicable: true") == "wrong-answer scores/mot-cua.yaml:6:5 1.2 2\n");
    CHECK(office("parts: [x]\n    points: 1,5", "not_applicable: true") ==
          "not-applicable-refused scores/van-phong.yaml:10:5 1.3 2\n");
}

TEST_CASE("evidence, or a justification of some length") {
    const std::string because = "justification: Đã thực hiện phần x theo báo cáo quý";
    CHECK(office("    " + because + "\n", "") == "no-evidence scores/van-phong.yaml:9:11 1.3 2\n");
    CHECK(office(because, "justification: Đã làm 2024") ==
          "short-justification scores/van-phong.yaml:12:20 1.3 2\n");
    CHECK(office(because, "justification: Như trên, như trên.") ==
          "filler-justification scores/van-phong.yaml:12:20 1.3 2\n");
    CHECK(office(because, "justification: Nhu\xCC\x9B tre\xCC\x82n") ==
          "filler-justification scores/van-phong.yaml:12:20 1.3 2\n");
    CHECK(office(because, "justification: ab cd ef ghi").find("short") != std::string::npos);
    CHECK(office(because, "justification: ab cd ef ghij").empty());
    CHECK(office(because, "justification: Có ba sáng kiến được công nhận trong năm") ==
          "copied-justification scores/van-phong.yaml:15:20 1.4\n");
    const std::string documents =
        "evidence:\n      - {file: a.pdf, number: 12/KH-UBND, date: 2024-01-15, title: Kế hoạch}";
    const std::string reason = "justification: Kế hoạch được ban hành trong tháng một";
    CHECK(office(documents, reason) == "evidence-required scores/van-phong.yaml:5:11 1.1 2\n");
    CHECK(brief(Ward()
                    .change("scores/van-phong.yaml", documents, reason)
                    .change("scores/van-phong.yaml", "level: co", "level: khong")
                    .validate()
                    .findings)
              .empty());
}

TEST_CASE("entries that are written wrongly") {
    CHECK(office("{file: a.pdf, number", "{fil: a.pdf, number") ==
          "unknown-key scores/van-phong.yaml:8:10\n");
    CHECK(office("{file: a.pdf, number", "{number") == "missing-key scores/van-phong.yaml:8:9\n");
    CHECK(office("date: 2024-01-15", "date: 15.01.2024") == "bad-date scores/van-phong.yaml:8:49\n");
    CHECK(office("title: Kế hoạch}", "title: Kế hoạch, pages: 3-1}") ==
          "evidence-pages scores/van-phong.yaml:8:85 1.1 2\n");
    CHECK(office("points: 1,5", "points: một") == "bad-number scores/van-phong.yaml:11:13\n");
    CHECK(office("submitted: 2024-11-01", "submitted: 31/02/2024") ==
          "bad-date scores/van-phong.yaml:3:12\n");
}

TEST_CASE("a fault in a card hides nothing that it does not explain") {
    CHECK(office("submitted: 2024-11-01", "submited: 2024-11-01").find("no-submission") == std::string::npos);
    Ward ward;
    ward.change("scores/van-phong.yaml", three, "")
        .change("scores/van-phong.yaml", "submitted:", "submited:");
    CHECK(brief(ward.validate().findings) ==
          "missing-score scores/van-phong.yaml:2:10 1.3 2\nunknown-key scores/van-phong.yaml:3:1\n");
    CHECK(office("justification: Đã thực hiện phần x theo báo cáo quý", "docs: a") ==
          "no-evidence scores/van-phong.yaml:9:11 1.3 2\nunknown-key scores/van-phong.yaml:12:5\n");
    CHECK(office("justification: Đã thực hiện phần x theo báo cáo quý", "justificaton: a") ==
          "unknown-key scores/van-phong.yaml:12:5\n");
    CHECK(brief(Ward().write("plan.yaml", "schema: cchc/plan/1\nyear: 2024\n").validate().findings) ==
          "missing-key plan.yaml:1:1\nmissing-key plan.yaml:1:1\nmissing-key plan.yaml:1:1\nmissing-key "
          "plan.yaml:1:1\n");
}

TEST_CASE("points beside not applicable, and a file beside withheld, are not passed over") {
    CHECK(office("points: 0.75", "points: 0.75\n    not_applicable: true") ==
          "wrong-answer scores/van-phong.yaml:14:13 1.4 1\n");
    CHECK(office("{file: a.pdf, number", "{file: a.pdf, withheld: mật, number") ==
          "bad-value scores/van-phong.yaml:8:33\n");
}

TEST_CASE("an officer's id counts before another's former one") {
    Ward ward;
    ward.change("plan.yaml", "{id: van-phong,", "{id: van-phong, formerly: [mot-cua],");
    CHECK(brief(ward.validate().findings).empty());
}

TEST_CASE("escapes cannot smuggle control characters in") {
    CHECK(office("title: Kế hoạch}", "title: \"K\\0\"}") == "bad-character scores/van-phong.yaml:8:68\n");
    CHECK(office("title: Kế hoạch}", "title: \"K\\uFFFF\"}") == "bad-character scores/van-phong.yaml:8:68\n");
    CHECK(
        office("title: Kế hoạch}", "title: K\xEF\xBF\xBF}").find("bad-character scores/van-phong.yaml:8:") ==
        0);
}
